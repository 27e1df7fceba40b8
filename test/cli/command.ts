import Database from 'better-sqlite3'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { run } from '../../electron/cli/cli.ts'
import { simulateResultSchema } from '../../electron/cli/shapes.ts'
import { transcriptJsonSchema } from '../../shared/transcript/json.ts'

/** Runs the command line in this process and collects what it says. */
export async function command(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(argv, { out: (line) => void out.push(line), err: (line) => void err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'tour-de-table-cli-'))
const remove = (folder: string) => () => rmSync(folder, { recursive: true, force: true })

/** A folder that is gone after the test. */
export function aFolder(): string {
  const folder = newFolder()
  onTestFinished(remove(folder))
  return folder
}

/** A folder that is gone after the tests of the file; call it from `beforeAll`. */
export function keptFolder(): string {
  const folder = newFolder()
  folders.push(folder)
  return folder
}
const folders: string[] = []
afterAll(() => folders.forEach((folder) => remove(folder)()))

/** Alters a database as nobody may: without the triggers that forbid it. */
export function alter(db: string, statement: string): void {
  const file = new Database(db)
  for (const { name } of file.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'").all()) file.exec(`DROP TRIGGER ${name}`)
  file.exec(statement)
  file.close()
}

/** A file of speeches in `folder`; any value, so that tests can write wrong ones. */
export function aSpeechesFile(folder: string, speeches: unknown): string {
  const file = join(folder, 'speeches.json')
  writeFileSync(file, typeof speeches === 'string' ? speeches : JSON.stringify(speeches))
  return file
}

/** `simulate` into a database and a folder of its own; `more` are further arguments. */
export const simulated = (...more: string[]) => simulatedIn(aFolder(), ...more)

/** `simulate` with its database and its files in `folder`. */
export async function simulatedIn(folder: string, ...more: string[]) {
  const db = join(folder, 'debate.sqlite')
  const out = join(folder, 'out')
  const result = await command('simulate', '--seat', 'macron', '--db', db, '--out', out, ...more)
  const printed = result.code === 0 ? simulateResultSchema.parse(JSON.parse(result.out)) : null
  const bytes = () => readFileSync(join(out, 'transcript.json'), 'utf8')
  return {
    code: result.code, err: result.err, folder, db, out, printed, session: printed?.session ?? '', bytes,
    transcript: () => transcriptJsonSchema.parse(JSON.parse(bytes())),
  }
}
