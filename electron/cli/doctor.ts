import { dirname, resolve } from 'node:path'
import { DEFAULT_PORT } from '../classroom/ports.ts'
import { contentDir } from '../content-dir.ts'
import { dataFolder, databaseIn } from '../data-folder.ts'
import { checkBundle } from '../doctor/bundle.ts'
import type { Check } from '../doctor/check.ts'
import { checkDatabase } from '../doctor/database.ts'
import { checkPacks } from '../doctor/packs.ts'
import { checkPort } from '../doctor/port.ts'
import { checkBrowser, checkElectron, checkRuntime } from '../doctor/programs.ts'

export interface DoctorOptions {
  db?: string
  json?: boolean
}

/** Tells what was found; changes nothing. @returns 1 if something must be repaired before the app can work */
export async function doctor(options: DoctorOptions): Promise<number> {
  const content = contentDir()
  const root = dirname(content)
  const { checks: ofDatabase, imported } = checkDatabase(resolve(options.db ?? databaseIn(dataFolder())))
  const checks = [checkRuntime(root), checkElectron(root), checkBundle(root), ...ofDatabase, ...checkPacks(content, imported), await checkPort(DEFAULT_PORT), checkBrowser()]
  const ok = checks.every((check) => check.ok)
  console.log(options.json ? JSON.stringify({ ok, checks }) : [...checks.map(asText), ok ? 'Everything that is needed is here.' : 'Something must be repaired first: see above.'].join('\n'))
  return ok ? 0 : 1
}

function asText({ name, ok, found, todo }: Check): string {
  const line = `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(9)} ${found}`
  return todo === null ? line : `${line}\n                ${todo}`
}
