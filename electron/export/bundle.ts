import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Naming } from '../../shared/transcript/transcript.ts'
import { unknownSession } from '../host/session-feedback.ts'
import type { RecordReader, SessionRow } from '../store/record-reader.ts'
import type { StoredEvent } from '../store/record.ts'
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle, type BundleEvent } from './bundle-schema.ts'

export interface BundleOptions {
  naming: Naming
  /** Version of the app that makes it. */
  app: string
  /** ISO time. */
  created: string
}

/**
 * The whole record of a session as a bundle: entries as they were hashed, lines as they were written, who sat there. A record that is
 * not whole is given as it is: `verify` then says the same of the bundle. Errors: `unknown-session`, `database-damaged`.
 */
export function bundleOf(record: RecordReader, sessionId: string, { naming, app, created }: BundleOptions): Result<Bundle, Reason> {
  try {
    const row = record.session(sessionId)
    const stored = record.events(sessionId)
    const head = stored.at(-1)
    if (!row || !head) return unknownSession(sessionId)
    const events = stored.map(bundleEvent)
    const lines = record.storedLines(sessionId).filter(({ seq }) => seq <= head.seq) // an app that runs beside may have written on
    const session = sessionPart(row)
    const participants = record.participants(sessionId).map(({ id, seat, pseudonym, name }) => ({ id, seat, pseudonym, ...(naming === 'names' && { name }) }))
    const manifest: Bundle['manifest'] = {
      format: BUNDLE_FORMAT, formatVersion: BUNDLE_VERSION, app, session: sessionId, created, naming, events: events.length, lines: lines.length, headHash: head.hash,
      sha256: { session: digestOf(session), participants: digestOf(participants), events: events.map(sumOf), lines: lines.map(sumOf) },
    }
    return ok({ manifest, seal: digestOf(manifest), session, participants, events, lines })
  } catch (error) {
    return refuse('database-damaged', `The bundle was not made, because session ${sessionId} could not be read (${error instanceof Error ? error.message : String(error)}). The record is kept as it is; \`tour-de-table verify\` names the entry.`)
  }
}

/** A bundle as the text of a file: one entry and one line of the debate to a line of text, so that two bundles can be compared. */
export function bundleText({ manifest, seal, session, participants, events, lines }: Bundle): string {
  const members = [`"manifest":${JSON.stringify(manifest)}`, `"seal":"${seal}"`, `"session":${JSON.stringify(session)}`, `"participants":${JSON.stringify(participants)}`, `"events":${list(events)}`, `"lines":${list(lines)}`]
  return `{\n${members.join(',\n')}\n}\n`
}

const list = (items: readonly unknown[]): string => (items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`)

/** SHA-256 of a part over its canonical JSON, so that spacing and the order of keys change nothing. */
export const digestOf = (part: unknown): string => createHash('sha256').update(canonicalJson(part)).digest('hex')

/** An entry of a bundle as the database would hold it. */
export const storedEvent = ({ salt, ...event }: BundleEvent): StoredEvent => ({ ...event, salt: salt === null ? null : Buffer.from(salt, 'hex') })

const sumOf = <P extends { seq: number }>(part: P) => ({ seq: part.seq, sha256: digestOf(part) })

const bundleEvent = ({ seq, at, commandId, actor, type, payload, salt, skeleton, payloadHash, prevHash, hash }: StoredEvent): BundleEvent =>
  ({ seq, at, commandId, actor, type, payload, salt: salt === null ? null : Buffer.from(salt).toString('hex'), skeleton, payloadHash, prevHash, hash })

/** A session as its row says. */
export const sessionPart = (row: SessionRow): Bundle['session'] =>
  ({ id: row.id, pack: row.pack_id, packVersion: row.pack_version, recipe: row.recipe_id, lead: row.lead, asOf: row.as_of, timed: row.timed === 1, createdAt: row.created_at })
