import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { backupFolder } from '../../electron/store/backup-files.ts'
import { fileIn } from '../support/builders.ts'
import type { App } from '../../electron/compose.ts'
import type { Results, ServerMessage } from '../../shared/protocol/api.ts'
import type { Method, Params } from '../../shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { aDatabase } from '../support/host-on.ts'

/** A data folder that is gone after the test, and the path of its database. */
export function aDataFolder(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return { folder, file: fileIn(folder) }
}

/** Everything in the folder of backups, what is only in the making too. */
export const namesIn = (file: string): string[] => (existsSync(backupFolder(file)) ? readdirSync(backupFolder(file)).toSorted() : [])

/** A database file with the pack in it, made from one in memory: fast. Closed, and filled up by so many megabytes; open it as the app does. */
export async function aDatabaseFile(file: string, megabytes = 0): Promise<void> {
  const db = await aDatabase()
  if (megabytes > 0) {
    db.exec('CREATE TABLE ballast (words TEXT)')
    db.prepare('WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO ballast (words) SELECT hex(randomblob(5000)) FROM n').run(megabytes * 100)
  }
  db.exec(`VACUUM INTO '${file}'`)
  db.close()
}

export function value<T>(result: { ok: true; value: T } | { ok: false; detail: string }): T {
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

/** A page of a composed app in this process: its calls, and what it was told without asking. */
export function aPageOf(app: Pick<App, 'connect'>) {
  const waiting = new Map<number, (answer: ServerMessage) => void>()
  const told: ServerMessage[] = []
  const updates: ServerMessage[] = []
  const news: ServerMessage[] = []
  const connection = app.connect({ kind: 'owner' }, (message) => {
    if ('id' in message) waiting.get(message.id)?.(message)
    else if (message.t === 'update') updates.push(message)
    else (message.t === 'progress' || message.t === 'reopened' || message.t === 'forgotten' ? news : told).push(message)
  })
  connection.receive({ t: 'hello', version: PROTOCOL_VERSION })
  let ids = 0
  const ask = (method: string, params: unknown) => new Promise<ServerMessage>((resolve) => {
    waiting.set(++ids, resolve)
    connection.receive({ t: 'call', id: ids, method, params })
  })
  return {
    updates, news,
    welcome: () => told[0],
    async call<M extends Method>(method: M, params: Params<M>): Promise<Results[M]> {
      const answer = await ask(method, params)
      if (answer.t !== 'result') throw new Error(`${method}: ${JSON.stringify(answer)}`)
      return answer.value as Results[M]
    },
    async refusal(method: Method, params: unknown) {
      const answer = await ask(method, params)
      if (answer.t !== 'error') throw new Error(`${method} was not refused`)
      return answer.error
    },
  }
}
