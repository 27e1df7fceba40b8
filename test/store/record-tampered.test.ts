import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { verifySession } from '../../electron/host/verify.ts'
import { recordReader } from '../../electron/store/record-reader.ts'
import { aSession } from '../support/builders.ts'
import { aDatabase, aHostOn, copyOf } from '../support/host-on.ts'

const whole = await aDatabase()
const app = aHostOn(whole)
const session = aSession(app).goTo('opening')
const speechSeq = session.say('Talking to both sides is the only way.', ['talk-to-both'])
session.say('And silence costs more.')
const events = session.view().seq
const bytes = whole.serialize()

let db: Database
let id: string
beforeEach(() => {
  db = copyOf(bytes)
  id = session.id
})

const verify = () => verifySession(recordReader(db), id)

/** Somebody with the file and SQL, who has taken the guards away. */
const asForger = (...statements: string[]) => {
  db.pragma('foreign_keys = OFF')
  for (const trigger of ['events_append_only', 'events_never_deleted', 'events_in_order', 'lines_never_changed', 'lines_from_the_record', 'lines_of_a_participant', 'lines_never_deleted']) db.exec(`DROP TRIGGER ${trigger}`)
  for (const statement of statements) expect(db.prepare(statement).run().changes).toBeGreaterThan(0)
  return verify()
}

const bad = (seq: number, reason: string) => ({ ok: false, events: expect.any(Number), firstBad: { seq, reason: expect.stringContaining(reason) } })

it('a record that nobody touched is whole', () => expect(verify()).toEqual({ ok: true, events, firstBad: null }))

describe('verify finds, and names the first entry of,', () => {
  it('a changed content', () => expect(asForger(`UPDATE events SET payload = replace(payload, 'both sides', 'one side') WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'content')))
  it('a content that is changed back to another valid event', () => expect(asForger(`UPDATE events SET payload = '{"type":"advance"}' WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'content')))
  it('a removed entry', () => expect(asForger(`DELETE FROM events WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'missing')))
  it('a removed first entry', () => expect(asForger('DELETE FROM events WHERE seq = 1')).toEqual(bad(1, 'missing')))
  it('a removed last entry', () => expect(asForger(`DELETE FROM events WHERE seq = ${events}`)).toEqual(bad(events - 1, 'snapshot')))
  it('an emptied record', () => expect(asForger('DELETE FROM events')).toEqual(bad(1, 'empty')))
  it('two entries in another order', () => {
    const [a, b] = [speechSeq, speechSeq + 1]
    expect(asForger(`UPDATE events SET seq = 9999 WHERE seq = ${a}`, `UPDATE events SET seq = ${a} WHERE seq = ${b}`, `UPDATE events SET seq = ${b} WHERE seq = 9999`)).toEqual(bad(a, 'does not follow'))
  })
  it('another author', () => expect(asForger(`UPDATE events SET actor = replace(actor, 'macron', 'bettel') WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'author')))
  it('another time', () => expect(asForger(`UPDATE events SET at = '2026-01-29T09:00:00.001Z' WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'time')))
  it('another hash', () => expect(asForger(`UPDATE events SET hash = '${'a'.repeat(64)}' WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'hash')))
  it('the hash of another content', () => expect(asForger(`UPDATE events SET payload_hash = '${'a'.repeat(64)}' WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'content')))
  it('another hash under an erased text', () => expect(asForger(`UPDATE events SET payload = NULL, salt = NULL, payload_hash = '${'a'.repeat(64)}' WHERE seq = ${speechSeq}`)).toEqual({ ...bad(speechSeq, 'hash'), erased: 1 }))
  it('an entry put in between', () => {
    const inserted = `INSERT INTO events (session_id, seq, at, command_id, actor, type, payload, salt, payload_hash, prev_hash, hash) SELECT session_id, ${events + 1}, at, NULL, actor, type, payload, salt, payload_hash, prev_hash, hash FROM events WHERE seq = ${speechSeq}`
    expect(asForger(inserted)).toEqual(bad(events + 1, 'does not follow'))
  })
  it('the record of another session', () => {
    expect(asForger("UPDATE events SET session_id = 'forged'", "UPDATE sessions SET id = 'forged'", "UPDATE snapshots SET session_id = 'forged'", "UPDATE lines SET session_id = 'forged'")).toMatchObject({ ok: false })
    id = 'forged'
    expect(verify()).toEqual(bad(1, 'altered'))
  })
  it('a changed line, by its checked text', () => expect(asForger(`UPDATE lines SET text = 'Other words.' WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'line')))
  it('a changed line, by its data', () => expect(asForger(`UPDATE lines SET data = json_set(data, '$.claims', json('[]')) WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'line')))
  it('a line under another voice', () => expect(asForger(`UPDATE lines SET voice = 'app', rule = 'x', participant = NULL WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'line')))
  it('a removed line', () => expect(asForger(`DELETE FROM lines WHERE seq = ${speechSeq}`)).toEqual(bad(speechSeq, 'line')))
  it('a changed snapshot', () => expect(asForger("UPDATE snapshots SET data = json_set(data, '$.context.round', 7)")).toEqual(bad(events, 'snapshot')))
  it('a snapshot that is no JSON', () => expect(asForger("UPDATE snapshots SET data = 'garbage'")).toMatchObject({ ok: false, firstBad: { seq: events } }))
  it('a removed snapshot', () => expect(asForger('DELETE FROM snapshots')).toEqual(bad(events, 'snapshot')))
})
