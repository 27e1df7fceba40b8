import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** 256 bits, base64url. */
const FORM = /^[\w-]{43}$/

/** Whoever holds it is the owner of the database: it opens every session in it. */
export interface AccessToken {
  token: string
  /** What the user should know, or null: an old file was not trustworthy, or none can be kept here. */
  note: string | null
}

/** Where the token of a database lies. */
export function tokenFile(db: string): string {
  return `${db}.token`
}

/**
 * The access token of a database, made at its first use and kept in a file of mode 0600 beside it, so that an open tab
 * survives a restart (docs/decisions/0002-token-per-database.md).
 *
 * A file that others could read, that somebody else owns, or that is no plain file is never used: its token may be
 * known, so a new one takes its place.
 */
export function accessToken(db: string, options: { renew?: boolean; platform?: string } = {}): AccessToken {
  if (db === ':memory:') return { token: newToken(), note: null }
  const file = tokenFile(db)
  const platform = options.platform ?? process.platform
  const found = options.renew ? { token: null, fault: null } : readTrusted(file, platform)
  if (found.token) return { token: found.token, note: null }
  const token = newToken()
  const replaced = found.fault && `The access token in ${file} was replaced, because ${found.fault}; open the new address.`
  try {
    writePrivately(file, token)
  } catch (error) {
    return { token, note: `The access token cannot be kept in ${file} (${String(error)}); this address ends with this run.` }
  }
  const { fault } = readTrusted(file, platform)
  if (!fault) return { token, note: replaced }
  rmSync(file, { force: true }) // a file system without modes, such as a USB stick's: better no file than an open one
  return { token, note: `The access token cannot be kept privately beside ${db} (${fault}); this address ends with this run.` }
}

/** Compares in constant time. */
export function sameToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token)) // digests, because timingSafeEqual wants equal lengths
}

function readTrusted(file: string, platform: string): { token: string | null; fault: string | null } {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (!stat) return { token: null, fault: null }
  if (!stat.isFile()) return { token: null, fault: 'it was not a plain file' }
  if (platform !== 'win32') { // there, the user's folder is private by its access list and modes say nothing
    if (process.getuid && stat.uid !== process.getuid()) return { token: null, fault: 'another user owned it' }
    if ((stat.mode & 0o077) !== 0) return { token: null, fault: 'other users could read it' }
  }
  const token = contentsOf(file)
  return FORM.test(token) ? { token, fault: null } : { token: null, fault: 'it did not hold a token' }
}

function contentsOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return '' // our own file, but not readable: no token is in it for us
  }
}

/** Appears whole and private, or not at all. */
function writePrivately(file: string, token: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const fresh = `${file}.${process.pid}`
  rmSync(fresh, { force: true })
  writeFileSync(fresh, `${token}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(fresh, file)
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
