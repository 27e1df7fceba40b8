import { describe, expect, it } from 'vitest'
import { rng } from '../../shared/lib/rng.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { aDatabaseAt } from '../support/pack-database.ts'
import { aSession, sessionOf, speech } from '../support/builders.ts'

/** A host, its raw connection, and a session in which one speech has been made and answered. */
async function aRecord() {
  const app = aHostOn(await aDatabase())
  const session = aSession(app)
  session.must({ type: 'pin', position: 'A08' })
  session.goTo('opening').say('Talking to both sides is the only way.', ['talk-to-both'])
  const refusal = (sql: string) => {
    try {
      app.db.prepare(sql).run()
      return 'not refused'
    } catch (error) {
      return String(error)
    }
  }
  return { ...app, session, refusal, stored: () => ['sessions', 'events', 'lines', 'snapshots'].map((table) => app.db.prepare(`SELECT * FROM ${table}`).all()) }
}

describe('one entry', () => {
  it('is stored with its line and snapshot or not at all: a line that is refused undoes all three', async () => {
    let spoil = false
    const app = aHostOn(await aDatabase(), {
      writer: (real) => ({ ...real, append: (entry) => real.append(spoil && entry.line ? { ...entry, line: { ...entry.line, voice: 'quote' } } : entry) }),
    })
    const session = aSession(app).goTo('opening')
    const before = { view: session.view(), lines: [...session.lines()], tables: ['events', 'lines', 'snapshots', 'sessions'].map((table) => app.db.prepare(`SELECT * FROM ${table}`).all()) }
    const told: unknown[] = []
    app.host.watch(session.id, (update) => told.push(update))
    spoil = true
    const refused = session.send(speech('We need a line of our own.'), 'the-speech')
    expect(refused).toMatchObject({ ok: false, reason: 'not-stored', detail: expect.stringContaining('Nothing was half written') })
    expect({ view: session.view(), lines: session.lines(), tables: ['events', 'lines', 'snapshots', 'sessions'].map((table) => app.db.prepare(`SELECT * FROM ${table}`).all()) }).toEqual(before)
    expect(told).toEqual([])
    spoil = false
    expect(session.send(speech('We need a line of our own.'), 'the-speech')).toEqual({ ok: true, value: { seq: before.view.seq + 1 } })
    expect(app.verify(session.id).ok).toBe(true)
  })

  it('tells nobody before it is stored', async () => {
    const app = await aRecord()
    const behind: number[] = []
    app.host.watch(app.session.id, ({ view }) => behind.push(view.seq - app.record.head(app.session.id)!.seq))
    app.session.say('Once more.')
    expect(behind.length).toBeGreaterThan(1)
    expect(new Set(behind)).toEqual(new Set([0]))
  })

  it('is committed to disk in full before the next: the writer runs with synchronous=FULL', async () => {
    const db = await aDatabaseAt(':memory:')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
  })
})

describe('a record', () => {
  it('numbers its entries from 1 without gaps and chains each to the one before', async () => {
    const { record, session } = await aRecord()
    const events = record.events(session.id)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events.map(({ prevHash }) => prevHash)).toEqual(['0'.repeat(64), ...events.slice(0, -1).map(({ hash }) => hash)])
    expect(record.head(session.id)).toEqual({ seq: events.length, at: events.at(-1)?.at, hash: events.at(-1)?.hash })
  })

  it('has a salt of its own for every entry, so that equal short texts have unequal hashes', async () => {
    const { record, session } = await aRecord()
    session.say('Yes.', [])
    session.say('Yes.', [])
    const events = record.events(session.id)
    const salts = events.map(({ salt }) => Buffer.from(salt!).toString('hex'))
    expect(new Set(salts).size).toBe(events.length)
    expect(salts.every((salt) => salt.length === 32)).toBe(true)
    const same = events.filter(({ payload }) => payload?.includes('"Yes."'))
    expect(same).toHaveLength(2)
    expect(same[0]?.payload).toBe(same[1]?.payload)
    expect(same[0]?.payloadHash).not.toBe(same[1]?.payloadHash)
  })

  it('takes no change, no deletion, no gap and no replacement, even from raw SQL', async () => {
    const { refusal, session, stored } = await aRecord()
    const before = stored()
    const where = `WHERE session_id = '${session.id}' AND seq = 2`
    const copy = (seq: string, command: string, verb = 'INSERT') =>
      `${verb} INTO events (session_id, seq, at, command_id, actor, type, payload, salt, payload_hash, prev_hash, hash) SELECT session_id, ${seq}, at, ${command}, actor, type, payload, salt, payload_hash, prev_hash, hash FROM events ${where}`
    for (const change of ["payload = '{}'", "at = '2020-01-01T00:00:00.000Z'", "actor = '{}'", "type = 'stop'", 'payload = NULL', 'salt = NULL', `hash = '${'1'.repeat(64)}'`, "payload = NULL, salt = NULL, type = 'stop'", 'command_id = NULL']) {
      expect(refusal(`UPDATE events SET ${change} ${where}`)).toContain('never changed')
    }
    expect(refusal(`DELETE FROM events ${where}`)).toContain('never deleted')
    for (const seq of ['1000', '2', '0']) expect(refusal(copy(seq, 'NULL'))).toContain('without gaps')
    expect(refusal(copy('2', 'command_id', 'INSERT OR REPLACE'))).toContain('record:')
    expect(refusal(copy('(SELECT max(seq) + 1 FROM events)', 'command_id', 'INSERT OR REPLACE'))).toContain('record:')
    expect(stored()).toEqual(before)
  })

  it('keeps one outcome for a command, whoever writes', async () => {
    const { refusal, session } = await aRecord()
    expect(refusal(`INSERT INTO events (session_id, seq, at, command_id, actor, type, payload, salt, payload_hash, prev_hash, hash) SELECT session_id, (SELECT max(seq) + 1 FROM events), at, command_id, actor, type, payload, salt, payload_hash, prev_hash, hash FROM events WHERE session_id = '${session.id}' AND seq = 2`)).not.toBe('not refused')
  })

  it('lets a text and its salt be erased together, and still verifies and opens again', async () => {
    const { db, record, session, verify, clock } = await aRecord()
    const line = session.lines().find(({ voice }) => voice === 'student')!
    db.prepare('UPDATE events SET payload = NULL, salt = NULL WHERE session_id = ? AND seq = ?').run(session.id, line.seq)
    db.prepare("UPDATE lines SET text = '', data = json_set(data, '$.text', '') WHERE session_id = ? AND seq = ?").run(session.id, line.seq)
    expect(verify(session.id)).toEqual({ ok: true, events: record.head(session.id)!.seq, erased: 1, firstBad: null })
    const again = sessionOf(aHostOn(db, { clock }), session.id)
    expect(again.lines().find(({ seq }) => seq === line.seq)).toMatchObject({ voice: 'student', text: '' })
    expect(JSON.stringify(record.events(session.id).map(({ payload }) => payload))).not.toContain('both sides is the only')
  })

  it('changes no line but to erase it', async () => {
    const { refusal, session } = await aRecord()
    const line = session.lines().find(({ voice }) => voice === 'student')!
    expect(refusal(`UPDATE lines SET text = 'other words' WHERE session_id = '${session.id}' AND seq = ${line.seq}`)).toContain('never changed')
    expect(refusal(`UPDATE lines SET text = '', seat = 'kallas' WHERE session_id = '${session.id}' AND seq = ${line.seq}`)).toContain('never changed')
  })
})

it('holds the same bytes for the same seed and start', async () => {
  const bytes = async () => {
    const app = aHostOn(await aDatabase(), { seed: 'bytes' })
    const session = aSession(app).goTo('opening')
    session.send(speech('We need a line of our own.', { claims: [{ claim: 'own-channel', relation: 'asserts' }] }), 'the-command')
    return app.record.events(session.id).map(({ hash }) => hash)
  }
  // goTo numbers its commands, but command ids are no part of the hash
  expect(await bytes()).toEqual(await bytes())
  expect(rng('a')()).not.toBe(rng('b')())
})
