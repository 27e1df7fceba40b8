import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { lineOf } from '../../shared/debate/line-of.ts'
import { aSession } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

let db: Database
let app: ReturnType<typeof aHostOn>
let id: string
/** The entry that waits for its line. */
let seq: number

beforeEach(async () => {
  db = await aDatabase()
  app = aHostOn(db)
  const session = aSession(app)
  session.must({ type: 'pin', position: 'A08' }) // an entry without a line, so that one can be put there
  id = session.id
  seq = session.view().seq
})

const card = (position: string) => db.prepare('SELECT id, voice, display_text AS text FROM positions WHERE id = ?').get(position) as { id: string; voice: string; text: string }

/** A card of Kallas on her own seat, unless told otherwise. */
function insert(given: Record<string, unknown>) {
  const quote = card('K01')
  const row = { session_id: id, seq, kind: 'card', voice: quote.voice, seat: 'kallas', participant: null, position_id: quote.id, rule: null, text: quote.text, ...given }
  const columns = Object.keys(row)
  try {
    db.prepare(`INSERT INTO lines (${columns.join(', ')}, data) VALUES (${columns.map((name) => `:${name}`).join(', ')}, :data)`).run({ ...row, data: JSON.stringify({ ...row, seq }) })
    return 'stored'
  } catch (error) {
    return (error as { code: string }).code + ': ' + (error as Error).message
  }
}

const none = { position_id: null, rule: null, participant: null }
const student = { ...none, kind: 'speech', voice: 'student', participant: 'p1', seat: 'macron', text: 'My words.' }

describe('the database takes', () => {
  it('a card in the words, voice and seat of its position', () => expect(insert({})).toBe('stored'))
  it('the words of a student on the seat where he sits', () => expect(insert(student)).toBe('stored'))
  it('a line of the app with its rule', () => expect(insert({ ...none, kind: 'notice', voice: 'app', seat: null, rule: 'time-up', text: 'Time is up.' })).toBe('stored'))
})

describe('the database refuses, whoever writes,', () => {
  it('a record voice without a position', () => {
    for (const voice of ['quote', 'quote-translated', 'reported']) expect(insert({ voice, position_id: null })).toContain('SQLITE_CONSTRAINT')
  })
  it('a card in other words, even by one letter', () => {
    expect(insert({ text: `${card('K01').text} ` })).toContain('not the words of this position')
    expect(insert({ text: card('K02').text })).toContain('not the words of this position')
  })
  it('a position that is not in the pack', () => expect(insert({ position_id: 'K999' })).toContain('not the words of this position'))
  it('a card under another voice than its wording has', () => {
    const real = card('K01').voice
    for (const voice of ['quote', 'quote-translated', 'reported'].filter((other) => other !== real)) expect(insert({ voice })).toContain('not the words of this position')
  })
  it('a re-translation as a quotation', () => {
    const restated = db.prepare("SELECT id, text FROM positions WHERE kind = 'quote' AND voice = 'reported' LIMIT 1").get() as { id: string; text: string }
    for (const voice of ['quote', 'quote-translated', 'reported']) expect(insert({ voice, position_id: restated.id, text: restated.text })).toContain('not the words of this position')
  })
  it('a card on the seat of another figure, on no seat, or with a participant', () => {
    expect(insert({ seat: 'macron' })).toContain('figure')
    expect(insert({ seat: null })).toContain('SQLITE_CONSTRAINT')
    expect(insert({ participant: 'p1' })).toContain('SQLITE_CONSTRAINT')
  })
  it('the card of a pack that this session is not about', () => {
    db.prepare("UPDATE sessions SET pack_id = 'another' WHERE id = ?").run(id)
    expect(insert({})).toContain('not the words of this position')
  })
  it('a student without a name on the list, on another seat, on none, or with a position', () => {
    expect(insert({ ...student, participant: null })).toContain('SQLITE_CONSTRAINT')
    expect(insert({ ...student, participant: 'p2' })).toContain('no such participant')
    expect(insert({ ...student, seat: 'kallas' })).toContain('no such participant')
    expect(insert({ ...student, seat: null })).toContain('SQLITE_CONSTRAINT')
    expect(insert({ ...student, position_id: 'A08' })).toContain('SQLITE_CONSTRAINT')
  })
  it('a facilitator who is nobody', () => {
    expect(insert({ ...student, voice: 'facilitator', participant: null })).toContain('SQLITE_CONSTRAINT')
    expect(insert({ ...student, voice: 'facilitator', participant: 'p9', seat: null })).toContain('no such participant')
  })
  it('the app without a rule, with a position or with a participant', () => {
    const app = { ...none, kind: 'notice', voice: 'app', seat: null, rule: 'time-up', text: 'Time is up.' }
    expect(insert({ ...app, rule: null })).toContain('SQLITE_CONSTRAINT')
    expect(insert({ ...app, position_id: 'K01' })).toContain('SQLITE_CONSTRAINT')
    expect(insert({ ...app, participant: 'p1' })).toContain('SQLITE_CONSTRAINT')
  })
  it('a voice that there is not, and none', () => {
    for (const voice of ['Macron', 'QUOTE', '', null]) expect(insert({ voice })).toContain('SQLITE_CONSTRAINT')
  })
  it('a line without an entry in the record', () => {
    expect(insert({ seq: 999 })).toContain('FOREIGNKEY')
  })
})

it('shows what the database has checked, whatever else the line says of itself', () => {
  const quote = card('K01')
  const envelope = { seq, at: '2026-01-29T09:00:00.000Z', by: { kind: 'record', seat: 'kallas' }, event: { type: 'play', position: 'K01', voice: quote.voice, text: 'Words she never said.', claims: [], respondsTo: [], move: 'assert' } } as never
  const line = lineOf({ context: { recipe: { stages: [] }, clock: {}, stageIndex: 0, round: 1 } } as never, envelope)
  db.prepare("INSERT INTO lines (session_id, seq, kind, voice, seat, position_id, text, data) VALUES (?, ?, 'card', ?, 'kallas', 'K01', ?, ?)").run(id, seq, quote.voice, quote.text, JSON.stringify({ ...line, seat: 'macron', voice: 'quote' }))
  expect(app.record.lines(id).at(-1)).toMatchObject({ text: quote.text, voice: quote.voice, seat: 'kallas', position: 'K01' })
})
