import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ROOT } from '../../bin/runtime.mjs'

/** Runs the window's main process until it ends by itself: always on the stand-in, since a native dialog would wait for a person. */
function runToEnd(folder: string, args: string[]) {
  const build = spawnSync(process.execPath, [join(ROOT, 'bin', 'build-once.mjs')], { encoding: 'utf8' })
  if (build.status !== 0) throw new Error(build.stderr)
  return spawnSync(process.execPath, [join(ROOT, 'test', 'stand-in', 'electron'), ROOT, `--user-data-dir=${folder}`, ...args], { encoding: 'utf8', env: { ...process.env, TMPDIR: folder } })
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
