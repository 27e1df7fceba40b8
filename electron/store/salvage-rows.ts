import * as z from 'zod'
import { VOICES } from '../../shared/voice/voice.ts'
import { rowsOn, type Stored, type Value } from './salvage-cells.ts'
import type { Pages } from './salvage-pages.ts'
import type { ParticipantRow } from './record-reader.ts'
import type { StoredEvent } from './record.ts'

/** Everything that a damaged database still holds of people's work, row by row and in no order; nothing is believed yet. */
export interface Found {
  sessions: Map<string, FoundSession>
  participants: (ParticipantRow & { session: string })[]
  events: Map<string, StoredEvent[]>
  /** The entry that each session's snapshot is of: its last one. */
  ends: Map<string, number>
  /** The last entry of which a session has a trace, be it only its line. */
  lastTrace: Map<string, number>
  drafts: { session: string; participant: string; savedAt: string; data: string }[]
  settings: Map<string, string>
  forgotten: { session: string; at: string; events: number; headHash: string }[]
  recipes: { id: string; data: string; savedAt: string }[]
  /** Things of the study desk. */
  study: { profile: string; kind: string; id: string; data: string; due: string | null; changedAt: string }[]
  /** Is it certain that no row is an old one that was replaced or deleted? */
  isCurrent: boolean
}

export interface FoundSession {
  packId: string
  packVersion: string
  recipeId: string
  lead: string
  asOf: string
  timed: boolean
  createdAt: string
  aliveAt: string | null
}

const id = z.string().min(1).max(200)
const moment = z.iso.datetime()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const seq = z.int().min(1)
const json = z.string().startsWith('{')
const bytes = z.instanceof(Buffer)

/**
 * How the rows of each table look, in the order in which SQLite stores them: a page does not say whose it is. What a later schema
 * added at the end of a row may be missing. The pack, lines, snapshots and weak spots are made anew; lines and snapshots tell how far a record went.
 */
const SHAPES = {
  events: z.tuple([id, seq, moment, id.nullable(), json, id, json.nullable(), bytes.nullable(), hash, hash, hash, json.nullable()]),
  lines: z.tuple([id, seq, id, z.enum(VOICES)]).rest(z.unknown()),
  drafts: z.tuple([id, id, moment, json]),
  settings: z.tuple([z.string().regex(/^[a-zA-Z][\w.:-]{0,79}$/), z.string()]),
  forgotten: z.tuple([id, moment, z.int().min(0), hash]),
  own_recipes: z.tuple([z.string().regex(/^[a-z0-9-]{1,40}$/), json, moment]),
  study: z.tuple([z.string().max(40), z.string().regex(/^[a-z-]{1,20}$/), z.string().min(1).max(120), json, moment.nullable(), moment]),
  sessions: z.tuple([id, id, z.string(), id, id, z.iso.date(), z.union([z.literal(0), z.literal(1)]), moment, moment.nullable()]),
  participants: z.tuple([id, id, id, z.string(), z.string()]),
  snapshots: z.tuple([id, seq, moment, z.int(), z.string(), z.int(), z.int(), z.enum(['running', 'closed']), z.string()]),
} as const

/** The tables whose rows are looked for; a test holds them against the schema. */
export const SALVAGED_TABLES = Object.keys(SHAPES)

const WIDTH_OF_EVENTS = 12

/** Reads every page that is in use, whatever leads to it: also where the way through the tables is damaged. */
export function findRows(pages: Pages): Found {
  const free = pages.free()
  const found: Found = { sessions: new Map(), participants: [], events: new Map(), ends: new Map(), lastTrace: new Map(), drafts: [], settings: new Map(), forgotten: [], recipes: [], study: [], isCurrent: free !== null }
  for (let number = 1; number <= pages.count; number += 1) {
    const page = free?.has(number) ? null : pages.page(number)
    if (page) for (const row of rowsOn(page, pages, number === 1)) take(found, row)
  }
  for (const page of pages.loose) for (const row of rowsOn(page, pages)) take(found, row)
  return found
}

function take(found: Found, { values, hasRowId }: Stored): void {
  if (hasRowId) takeFromTable(found, values)
  else takeFromIndex(found, values)
}

function takeFromTable(found: Found, values: Value[]): void {
  if (values.length === 5) {
    const row = SHAPES.participants.safeParse(values).data
    if (row) found.participants.push({ session: row[0], id: row[1], seat: row[2], pseudonym: row[3], name: row[4] })
  } else if (values.length === 9) {
    const session = SHAPES.sessions.safeParse(values).data
    if (session) found.sessions.set(session[0], { packId: session[1], packVersion: session[2], recipeId: session[3], lead: session[4], asOf: session[5], timed: session[6] === 1, createdAt: session[7], aliveAt: session[8] })
    const snapshot = SHAPES.snapshots.safeParse(values).data
    if (snapshot) for (const map of [found.ends, found.lastTrace]) noteSeq(map, snapshot[0], snapshot[1])
  }
}

function takeFromIndex(found: Found, values: Value[]): void {
  if (values.length === 2) {
    const row = SHAPES.settings.safeParse(values).data
    if (row) found.settings.set(row[0], row[1])
  } else if (values.length === 3) {
    const recipe = SHAPES.own_recipes.safeParse(values).data
    if (recipe) found.recipes.push({ id: recipe[0], data: recipe[1], savedAt: recipe[2] })
  } else if (values.length === 4) {
    const draft = SHAPES.drafts.safeParse(values).data
    if (draft) found.drafts.push({ session: draft[0], participant: draft[1], savedAt: draft[2], data: draft[3] })
    const tombstone = SHAPES.forgotten.safeParse(values).data
    if (tombstone) found.forgotten.push({ session: tombstone[0], at: tombstone[1], events: tombstone[2], headHash: tombstone[3] })
  } else if (values.length === 6) {
    const thing = SHAPES.study.safeParse(values).data
    if (thing) found.study.push({ profile: thing[0], kind: thing[1], id: thing[2], data: thing[3], due: thing[4], changedAt: thing[5] })
  } else if (values.length === 10) {
    const line = SHAPES.lines.safeParse(values).data
    if (line) noteSeq(found.lastTrace, line[0], line[1])
  } else {
    const row = SHAPES.events.safeParse([...values, null].slice(0, WIDTH_OF_EVENTS)).data
    if (!row) return
    const [session, number, at, commandId, actor, type, payload, salt, payloadHash, prevHash, entry, skeleton] = row
    const list = found.events.get(session) ?? []
    noteSeq(found.lastTrace, session, number)
    list.push({ seq: number, at, commandId, actor, type, payload, salt, skeleton, payloadHash, prevHash, hash: entry })
    found.events.set(session, list)
  }
}

function noteSeq(last: Map<string, number>, session: string, number: number): void {
  last.set(session, Math.max(number, last.get(session) ?? 0))
}
