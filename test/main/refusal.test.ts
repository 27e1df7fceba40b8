import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ROOT } from '../../bin/runtime.mjs'
import { fiveSessions, recordsIn } from '../salvage/support.ts'

/** Runs the window's main process until it ends by itself: always on the stand-in, since a native dialog would wait for a person. */
function runToEnd(folder: string, args: string[], answers = '') {
  const build = spawnSync(process.execPath, [join(ROOT, 'bin', 'build-once.mjs')], { encoding: 'utf8' })
  if (build.status !== 0) throw new Error(build.stderr)
  return spawnSync(process.execPath, [join(ROOT, 'test', 'stand-in', 'electron'), ROOT, `--user-data-dir=${folder}`, ...args], { encoding: 'utf8', env: { ...process.env, TMPDIR: folder, STAND_IN_ANSWERS: answers } })
}

test('a file that is no database: the window says so, leaves it as it was and ends with 1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-refusal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const file = join(folder, 'letter.sqlite')
  const letter = 'Dear class, this is a letter and not a database.\n'.repeat(100)
  writeFileSync(file, letter)
  const { status, stderr } = runToEnd(folder, ['--db', file])
  expect(stderr).toContain('Tour de Table could not start')
  expect(stderr).toContain('letter.sqlite')
  expect(status).toBe(1)
  expect(readFileSync(file, 'utf8')).toBe(letter)
}, 60_000)

test('a damaged database: the window offers to salvage it, changes nothing where that is declined, and says what was kept where it is taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-damaged-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const file = join(folder, 'tour-de-table.sqlite')
  await fiveSessions(file)
  const damaged = readFileSync(file).fill(0xff, 0, 4096)
  writeFileSync(file, damaged)

  const declined = runToEnd(folder, ['--db', file])
  expect(declined.stderr).toMatch(/The database of your debates is damaged\n.*npx tour-de-table restore --from latest[^]*\[Salvage and go on\] \[Quit\]/)
  expect(declined.status).toBe(1)
  expect(readFileSync(file).equals(damaged)).toBe(true)

  const taken = runToEnd(folder, ['--db', file], '0,1') // salvage, then quit
  expect(taken.stderr).toMatch(/5 sessions found: 5 whole, 0 cut short, 0 lost\.[^]*The damaged one is kept as .*\.damaged-.*\[Go on\] \[Quit\]/s)
  const aside = readdirSync(folder).find((name) => /\.damaged-.*\.sqlite$/.test(name))!
  expect(readFileSync(join(folder, aside)).equals(damaged)).toBe(true)
  expect(recordsIn(file).size).toBe(5)
}, 60_000)
