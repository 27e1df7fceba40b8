import type { Database } from 'better-sqlite3'
import { actorSchema } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { ForgottenRows } from '../../shared/forget/forgetting.ts'
import { GENESIS } from './chain.ts'
import { fromJson } from './dossier-rows.ts'
import { forgetCases } from './forget-cases.ts'
import type { SessionOrder } from './forget-orders.ts'
import { forgetPseudonyms } from './forget-pseudonyms.ts'
import { spokenBy, WITH_WORDS, withoutWords } from './forget-words.ts'

/**
 * Takes out of an open database, of today's schema, what an order names; again is harmless. To be called inside a transaction. Weak
 * spots are ids of the pack and stay, as claims and cards do; those that come from a quotation go with its words.
 */
export function forgetRows(db: Database, order: Pick<SessionOrder, 'session' | 'participant' | 'what' | 'upTo' | 'at'>): ForgottenRows {
  if (order.what === 'session') return deleteSession(db, order)
  const names = order.what === 'texts' ? 0 : forgetNames(db, order) + forgetPseudonyms(db, order)
  return order.what === 'names' ? { entries: 0, drafts: 0, names } : { ...eraseTexts(db, order), names }
}

/** Takes the words of these entries out of the record: payload and salt go, the hash stays, and what is left is the skeleton. Out: how many. */
export function eraseEntries(db: Database, session: string, seqs: readonly number[]): number {
  const entry = db.prepare<[string, number], { type: string; payload: string }>('SELECT type, payload FROM events WHERE session_id = ? AND seq = ? AND payload IS NOT NULL')
  const erase = db.prepare('UPDATE events SET payload = NULL, salt = NULL, skeleton = ? WHERE session_id = ? AND seq = ?')
  const line = db.prepare<[string, number], { data: string }>("SELECT data FROM lines WHERE session_id = ? AND seq = ? AND voice IN ('student', 'facilitator')")
  const eraseLine = db.prepare("UPDATE lines SET text = '', data = ? WHERE session_id = ? AND seq = ?")
  let erased = 0
  for (const seq of seqs) {
    const found = entry.get(session, seq)
    const left = found && withoutWords(found.payload)
    if (left === undefined) continue
    erase.run(left, session, seq)
    const said = line.get(session, seq)
    if (said) eraseLine.run(JSON.stringify({ ...fromJson<Line>(said.data), text: '', warrant: '', limits: '', quotes: [], erased: true }), session, seq)
    erased += 1
  }
  return erased
}

function eraseTexts(db: Database, { session, participant, upTo }: Pick<SessionOrder, 'session' | 'participant' | 'upTo'>): Omit<ForgottenRows, 'names'> {
  const whose = participant === null ? '' : 'AND participant = :participant'
  const rows = db.prepare<[string, number], { seq: number; actor: string; payload: string }>(`SELECT seq, actor, payload FROM events WHERE session_id = ? AND seq <= ? AND payload IS NOT NULL AND type IN ${WITH_WORDS}`).all(session, upTo)
  const entries = eraseEntries(db, session, rows.filter(({ actor, payload }) => isBy(actor, participant) || spokenBy(payload) === participant).map(({ seq }) => seq))
  forgetCases(db, { session, participant })
  const drafts = db.prepare(`DELETE FROM drafts WHERE session_id = :session ${whose}`).run({ session, participant }).changes
  db.prepare(`DELETE FROM weak_spots WHERE session_id = :session AND kind = 'misquoted' ${whose}`).run({ session, participant })
  return { entries, drafts }
}

/** A name that is taken off is no longer proposed for new debates either. Out: how many were there. */
export function forgetNames(db: Database, { session, participant }: Pick<SessionOrder, 'session' | 'participant'>): number {
  const named = "session_id = :session AND name <> '' AND (:participant IS NULL OR id = :participant)"
  db.prepare(`UPDATE settings SET value = '' WHERE key = 'name' AND value IN (SELECT name FROM participants WHERE ${named})`).run({ session, participant })
  return db.prepare(`UPDATE participants SET name = '' WHERE ${named}`).run({ session, participant }).changes
}

/** The tombstone first: without it, the database lets no entry go. */
function deleteSession(db: Database, { session, at }: Pick<SessionOrder, 'session' | 'at'>): ForgottenRows {
  const count = (table: string) => db.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE session_id = ?`).pluck().get(session) ?? 0
  const rows = { entries: count('events'), drafts: count('drafts'), names: forgetNames(db, { session, participant: null }) }
  const head = db.prepare<[string], string>('SELECT hash FROM events WHERE session_id = ? ORDER BY seq DESC LIMIT 1').pluck().get(session) ?? GENESIS
  db.prepare('INSERT INTO forgotten (session_id, forgotten_at, events, head_hash) VALUES (?, ?, ?, ?) ON CONFLICT (session_id) DO NOTHING').run(session, at, rows.entries, head)
  for (const table of ['lines', 'snapshots', 'drafts', 'weak_spots', 'seat_tokens', 'seatings', 'classes', 'participants', 'events']) db.prepare(`DELETE FROM ${table} WHERE session_id = ?`).run(session)
  forgetCases(db, { session, participant: null })
  db.prepare('DELETE FROM sessions WHERE id = ?').run(session)
  return rows
}

function isBy(actor: string, participant: string | null): boolean {
  const by = actorSchema.safeParse(JSON.parse(actor)).data
  return by !== undefined && 'participant' in by && (participant === null || by.participant === participant)
}
