import { createHash, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** A key to a seat, as long as the token of this laptop itself: 256 bits of the system's randomness. */
export const newKey = (): string => randomBytes(32).toString('base64url')

/** What is stored of a key: whoever reads the database cannot take a seat with it. */
export const keyHash = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Whose key it is. */
export interface KeyOwner {
  session: string
  participant: string
}

/** By which key which person of a class comes back, and how people are called; both lie beside the record. */
export interface SeatKeys {
  /** Null for a key that was never given or is no longer valid. */
  ownerOf(hash: string): KeyOwner | null
  /** One key a person: a new one takes the place of every other. `at` ISO. */
  give(owner: KeyOwner, hash: string, at: string): void
  /** Has this person a key, and so a device? */
  holds(owner: KeyOwner): boolean
  setPseudonym(owner: KeyOwner, pseudonym: string): void
}

export function seatKeys(db: Database): SeatKeys {
  const owner = db.prepare<[string], KeyOwner>('SELECT session_id AS session, participant FROM seat_tokens WHERE token_hash = ?')
  const add = db.prepare('INSERT INTO seat_tokens (token_hash, session_id, participant, given_at) VALUES (?, ?, ?, ?)')
  const drop = db.prepare('DELETE FROM seat_tokens WHERE session_id = :session AND participant = :participant')
  const held = db.prepare<[string, string]>('SELECT 1 FROM seat_tokens WHERE session_id = ? AND participant = ?')
  const rename = db.prepare('UPDATE participants SET pseudonym = ? WHERE session_id = ? AND id = ?')
  const give = db.transaction(({ session, participant }: KeyOwner, hash: string, at: string) => {
    drop.run({ session, participant })
    add.run(hash, session, participant, at)
  })
  return {
    holds: ({ session, participant }) => held.get(session, participant) !== undefined,
    ownerOf: (hash) => owner.get(hash) ?? null,
    give: (whose, hash, at) => give.immediate(whose, hash, at),
    setPseudonym: ({ session, participant }, pseudonym) => void rename.run(pseudonym, session, participant),
  }
}
