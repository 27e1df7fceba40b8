import { beforeAll, expect, it } from 'vitest'
import { sessionSummaries } from '../../electron/host/methods/sessions.ts'
import { aSession } from '../support/builders.ts'
import { aDatabase, aHostOn, copyOf } from '../support/host-on.ts'

let bytes: Buffer
let hurt: string

beforeAll(async () => {
  const db = await aDatabase()
  const session = aSession(aHostOn(db)).goTo('opening')
  session.say('Talking to both sides is the only way.', ['talk-to-both'])
  hurt = session.id
  bytes = db.serialize()
})

/** What is done to the session by somebody with SQL who has taken the guards away, and whether it can still be opened. */
const WAYS: readonly [string, string, { opens: boolean }][] = [
  ['a line that is no JSON', "UPDATE lines SET data = 'not json' WHERE voice = 'student'", { opens: false }],
  ['an entry that is no JSON, and no snapshot', "UPDATE events SET payload = 'not json' WHERE seq = 4; DELETE FROM snapshots", { opens: false }],
  ['an entry that is no event, and no snapshot', `UPDATE events SET payload = '{"type":"fly"}' WHERE seq = 4; DELETE FROM snapshots`, { opens: false }],
  ['a missing entry, and no snapshot', 'DELETE FROM lines WHERE seq = 4; DELETE FROM events WHERE seq = 4; DELETE FROM snapshots', { opens: false }],
  ['no entry at all', 'DELETE FROM lines; DELETE FROM events; DELETE FROM snapshots', { opens: false }],
  ['a chain that is broken', `UPDATE events SET hash = '${'a'.repeat(64)}' WHERE seq = 4`, { opens: true }],
  ['a snapshot that is no JSON', "UPDATE snapshots SET data = 'garbage'", { opens: true }],
  ['no snapshot', 'DELETE FROM snapshots', { opens: true }],
]

it.each(WAYS)('a session with %s is found by verify, and keeps no other from being played, listed and opened', (_, sql, { opens }) => {
  const db = copyOf(bytes)
  db.exec(`PRAGMA foreign_keys = OFF; ${['events_append_only', 'events_never_deleted', 'lines_never_changed', 'lines_never_deleted'].map((trigger) => `DROP TRIGGER ${trigger};`).join(' ')} ${sql}`)
  const app = aHostOn(db, { seed: 'another' })
  expect(app.verify(hurt)).toMatchObject({ ok: false })
  const seen = app.host.view(hurt)
  expect(seen.ok ? 'opened' : seen.detail).toMatch(opens ? /^opened$/ : /kept as it is.*verify|There is no session/)

  const other = aSession(app).goTo('opening')
  other.say('We go on all the same.')
  expect(app.verify(other.id)).toMatchObject({ ok: true })
  expect(sessionSummaries(app.record, app.dossier).map(({ id }) => id).toSorted()).toEqual([hurt, other.id].toSorted())
  expect(aHostOn(db).host.view(other.id)).toMatchObject({ ok: true })
})
