import { createHash } from 'node:crypto'

/** The hash that the first entry of a record is chained to. */
export const GENESIS = '0'.repeat(64)

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** Salted, so that an erased short text cannot be found by guessing (DESIGN §6). */
export const payloadHash = (salt: Uint8Array, payload: string): string => sha256(salt, payload)

export interface ChainedEntry {
  session: string
  seq: number
  at: string
  actor: string
  type: string
  payloadHash: string
  prevHash: string
}

/** Over the payload's hash, not the payload: erasing a text does not break the chain. Fields are joined by newlines, which none of them contains. */
export const entryHash = (entry: ChainedEntry): string =>
  sha256([entry.prevHash, entry.session, entry.seq, entry.at, entry.actor, entry.type, entry.payloadHash].join('\n'))
