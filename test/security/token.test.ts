import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { accessToken, sameToken, tokenFile } from '../../electron/classroom/token.ts'

/** A database's path in a folder that does not exist yet. */
function aDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-token-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'data', 'tour-de-table.sqlite')
}

const modeOf = (path: string) => statSync(path).mode & 0o777

test('a token of 256 bits is made once, privately, and stays the same for its database', () => {
  const db = aDatabase()
  const { token, note } = accessToken(db)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(note).toBeNull()
  expect(accessToken(db).token).toBe(token)
  expect(modeOf(tokenFile(db))).toBe(0o600)
  expect(modeOf(join(db, '..'))).toBe(0o700)
  expect(readdirSync(join(db, '..'))).toHaveLength(1) // no half-written file is left
})

test('two databases have two tokens', () => {
  expect(accessToken(aDatabase()).token).not.toBe(accessToken(aDatabase()).token)
})

test('a token can be renewed', () => {
  const db = aDatabase()
  const { token } = accessToken(db)
  const renewed = accessToken(db, { renew: true })
  expect(renewed.token).not.toBe(token)
  expect(accessToken(db).token).toBe(renewed.token)
})

test.each([0o644, 0o640, 0o604])('a token that others could read (mode %o) is replaced, and the user is told', (mode) => {
  const db = aDatabase()
  const { token } = accessToken(db)
  chmodSync(tokenFile(db), mode)
  const repaired = accessToken(db)
  expect(repaired.token).not.toBe(token)
  expect(repaired.note).toContain('other users could read it')
  expect(modeOf(tokenFile(db))).toBe(0o600)
})

test('a link in the token\'s place is never followed', () => {
  const db = aDatabase()
  const { token } = accessToken(db)
  const elsewhere = join(db, '..', 'elsewhere')
  writeFileSync(elsewhere, token, { mode: 0o600 })
  rmSync(tokenFile(db))
  symlinkSync(elsewhere, tokenFile(db))
  expect(accessToken(db).token).not.toBe(token)
  expect(readFileSync(elsewhere, 'utf8')).toBe(token)
})

test('a damaged token is replaced', () => {
  const db = aDatabase()
  accessToken(db)
  writeFileSync(tokenFile(db), 'short')
  expect(accessToken(db).note).toContain('did not hold a token')
})

test('a database in memory leaves nothing on the disk', () => {
  expect(accessToken(':memory:').token).not.toBe(accessToken(':memory:').token)
})

test('tokens of any length can be compared', () => {
  expect(sameToken('abc', 'abc')).toBe(true)
  expect(sameToken('abc', 'abd')).toBe(false)
  expect(sameToken('', 'abc')).toBe(false)
})
