import type { Database } from 'better-sqlite3'
import type { Line } from '../../shared/debate/line.ts'
import type { FrozenSnapshot } from '../../shared/debate/snapshot-format.ts'
import { recipeSchema, type Recipe } from '../../shared/recipes/schema.ts'
import type { ParticipantRow } from './record-reader.ts'
import type { Entry, StoredEvent } from './record.ts'
import type { Found, FoundSession } from './salvage-rows.ts'

/** A session as it is written into the new database, with everything that belongs to it. */
export interface SalvagedSession {
  id: string
  row: FoundSession
  participants: readonly ParticipantRow[]
  isClass: boolean
  seatings: readonly { participant: string; seat: string }[]
  drafts: Found['drafts']
  events: readonly StoredEvent[]
  lines: readonly Line[]
  snapshot: FrozenSnapshot
  place: Entry['place']
}

/** Writes what was salvaged through the rules of the real schema; each call as a whole or not at all. Throws what SQLite says. */
export interface SalvageWriter {
  session(session: SalvagedSession): void
  setting(key: string, value: string): void
  forgotten(tombstone: Found['forgotten'][number]): void
  /** Of several versions the newest stays. Out: does it fit the schema of a recipe? */
  recipe(row: Found['recipes'][number]): boolean
  /** Of several versions the newest stays. */
  study(row: Found['study'][number]): void
}

const GUARD = 'lines_from_the_record'

export function salvageWriter(db: Database): SalvageWriter {
  const guard = db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(GUARD)!
  const packVersion = db.prepare<[string], string>('SELECT version FROM packs WHERE id = ?').pluck()
  const insertSession = db.prepare('INSERT INTO sessions (id, pack_id, pack_version, recipe_id, lead, as_of, timed, created_at, alive_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertParticipant = db.prepare('INSERT INTO participants (session_id, id, seat, pseudonym, name) VALUES (?, ?, ?, ?, ?)')
  const insertClass = db.prepare('INSERT INTO classes (session_id) VALUES (?)')
  const insertSeating = db.prepare('INSERT INTO seatings (session_id, participant, seat) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const insertEvent = db.prepare('INSERT INTO events (session_id, seq, at, command_id, actor, type, payload, salt, payload_hash, prev_hash, hash, skeleton) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertLine = db.prepare('INSERT INTO lines (session_id, seq, kind, voice, seat, participant, position_id, rule, text, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertSnapshot = db.prepare('INSERT INTO snapshots (session_id, seq, at, machine_version, stage, round, rounds, status, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertDraft = db.prepare('INSERT INTO drafts (session_id, participant, saved_at, data) VALUES (?, ?, ?, ?) ON CONFLICT (session_id, participant) DO UPDATE SET saved_at = excluded.saved_at, data = excluded.data WHERE excluded.saved_at > saved_at')
  const insertSetting = db.prepare('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const insertForgotten = db.prepare('INSERT INTO forgotten (session_id, forgotten_at, events, head_hash) VALUES (?, ?, ?, ?) ON CONFLICT (session_id) DO NOTHING')
  const insertRecipe = db.prepare('INSERT INTO own_recipes (id, data, saved_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data, saved_at = excluded.saved_at WHERE excluded.saved_at > saved_at')
  const insertStudy = db.prepare('INSERT INTO study (profile, kind, id, data, due, changed_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (profile, kind, id) DO UPDATE SET data = excluded.data, due = excluded.due, changed_at = excluded.changed_at WHERE excluded.changed_at > changed_at')

  function rowsOf({ id, row, participants, isClass, seatings, drafts, events, lines, snapshot, place }: SalvagedSession): void {
    insertSession.run(id, row.packId, row.packVersion, row.recipeId, row.lead, row.asOf, row.timed ? 1 : 0, row.createdAt, row.aliveAt)
    for (const person of participants) insertParticipant.run(id, person.id, person.seat, person.pseudonym, person.name)
    if (isClass) insertClass.run(id)
    for (const { participant, seat } of seatings) insertSeating.run(id, participant, seat)
    for (const { seq, at, commandId, actor, type, payload, salt, payloadHash, prevHash, hash, skeleton } of events) insertEvent.run(id, seq, at, commandId, actor, type, payload, salt, payloadHash, prevHash, hash, skeleton)
    for (const line of lines) insertLine.run(id, line.seq, line.kind, line.voice, line.seat, line.participant, line.position, line.rule, line.text, JSON.stringify(line))
    const last = events.at(-1)!
    insertSnapshot.run(id, last.seq, last.at, snapshot.version, place.stage, place.round, place.rounds, place.status, snapshot.data)
    for (const draft of drafts) insertDraft.run(id, draft.participant, draft.savedAt, draft.data)
  }

  /** Words of an older edition of the pack are not in this one; the session's own chain vouches that they passed the guard when they were played. */
  function writeSession(session: SalvagedSession): void {
    const isOfThisPack = packVersion.get(session.row.packId) === session.row.packVersion
    if (!isOfThisPack) db.exec(`DROP TRIGGER ${GUARD}`)
    rowsOf(session)
    if (!isOfThisPack) db.exec(guard)
  }

  return {
    session: db.transaction(writeSession).immediate,
    setting: (key, value) => void insertSetting.run(key, value),
    recipe({ id, data, savedAt }) {
      const recipe = recipeOf(data)
      if (recipe?.id === id) insertRecipe.run(id, JSON.stringify(recipe), savedAt)
      return recipe?.id === id
    },
    study: ({ profile, kind, id, data, due, changedAt }) => void insertStudy.run(profile, kind, id, data, due, changedAt),
    forgotten: ({ session, at, events, headHash }) => void insertForgotten.run(session, at, events, headHash),
  }
}

function recipeOf(data: string): Recipe | null {
  try {
    return recipeSchema.safeParse(JSON.parse(data)).data ?? null
  } catch {
    return null
  }
}
