import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { App } from '../../electron/compose.ts'
import { previousBout, sessionFeedback } from '../../electron/host/session-feedback.ts'
import { weakSpots } from '../../electron/store/weak-spots.ts'
import type { ServerMessage, SessionFeedback } from '../../shared/protocol/api.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { aSession, anApp, aClock, fileIn, sessionOf } from '../support/builders.ts'

const told = vi.spyOn(console, 'error')
beforeEach(() => void told.mockReset().mockReturnValue(undefined))

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-review-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return fileIn(folder)
}

/** A second connection to the database of a running app, for raw SQL. */
function raw(file: string): Database {
  const db = new Sqlite(file)
  onTestFinished(() => void db.close())
  return db
}

/** Argues without a card, leaves the answer, and comes to the debrief. */
function argue(session: ReturnType<typeof aSession>, claims = ['own-channel']) {
  session.goTo('opening')
  session.say('Europe needs a line of its own.', claims)
  return session.goTo('debrief')
}

const closed = (app: App, given: Parameters<typeof aSession>[1] = {}) => argue(aSession(app, given)).goTo('closed')

/** What a client gets for `session.feedback`. */
async function feedbackOf(app: App, sessionId: string): Promise<SessionFeedback> {
  const answers: ServerMessage[] = []
  const connection = app.connect({ kind: 'owner' }, (message) => void answers.push(message))
  connection.receive({ t: 'hello', version: PROTOCOL_VERSION })
  connection.receive({ t: 'call', id: 1, method: 'session.feedback', params: { sessionId } })
  const answer = await vi.waitFor(() => {
    const found = answers.find((message) => message.t === 'result' || message.t === 'error')
    if (!found) throw new Error('no answer yet')
    return found
  })
  if (answer.t !== 'result') throw new Error(JSON.stringify(answer))
  return answer.value as SessionFeedback
}

describe('weak spots', () => {
  it('are stored when the session closes, for its participant, and not before', async () => {
    const file = aFile()
    const app = await anApp({ db: file })
    const kept = weakSpots(raw(file))
    const session = argue(aSession(app))
    expect(kept.of(session.id, 'p1')).toEqual([])
    expect(await feedbackOf(app, session.id)).toMatchObject({ kept: false })
    session.goTo('closed')
    const feedback = await feedbackOf(app, session.id)
    expect(feedback.kept).toBe(true)
    expect(kept.of(session.id, 'p1')).toEqual(feedback.weakSpots)
    expect(feedback.weakSpots).toContainEqual({ kind: 'unsupported', claim: 'own-channel', position: null, line: expect.any(Number) })
    expect(feedback.weakSpots.some(({ kind, position }) => kind === 'missed' && position !== null)).toBe(true)
    app.close()
  })

  it('of a bout that the record plays alone are nobody’s', async () => {
    const file = aFile()
    const app = await anApp({ db: file })
    const session = aSession(app, { auto: true })
    expect(await feedbackOf(app, session.id)).toMatchObject({ kept: false, weakSpots: [], previous: null })
    expect(raw(file).prepare('SELECT count(*) FROM weak_spots').pluck().get()).toBe(0)
    app.close()
  })

  describe('that could not be written', () => {
    async function aFailedWrite() {
      const file = aFile()
      const app = await anApp({ db: file })
      const db = raw(file)
      db.exec("CREATE TRIGGER no_room BEFORE INSERT ON weak_spots BEGIN SELECT raise(ABORT, 'no room'); END")
      const session = closed(app)
      expect(session.view().status).toBe('closed')
      expect(app.verify(session.id)).toMatchObject({ ok: true, events: session.view().seq })
      expect(told).toHaveBeenCalledWith(expect.stringContaining(session.id), expect.objectContaining({ message: 'no room' }))
      expect(await feedbackOf(app, session.id)).toMatchObject({ kept: false })
      expect(weakSpots(db).of(session.id, 'p1')).toEqual([])
      db.exec('DROP TRIGGER no_room')
      return { file, app, db, id: session.id }
    }

    it('fail no move, and are written when the feedback is asked for next', async () => {
      const { app, db, id } = await aFailedWrite()
      const { kept, weakSpots: spots } = await feedbackOf(app, id)
      expect(kept).toBe(true)
      expect(spots.length).toBeGreaterThan(1)
      expect(weakSpots(db).of(id, 'p1')).toEqual(spots)
      app.close()
    })

    it('are written when the closed session is opened next', async () => {
      const { file, app, db, id } = await aFailedWrite()
      app.close()
      const again = await anApp({ db: file })
      const before = again.record.head(id)
      expect(sessionOf(again, id).view().status).toBe('closed')
      expect(weakSpots(db).of(id, 'p1').length).toBeGreaterThan(1)
      expect(again.record.head(id)).toEqual(before)
      again.close()
    })
  })

  it('that are stored as they should be are not written again, and those that are not are replaced as a whole', async () => {
    const file = aFile()
    const app = await anApp({ db: file })
    const db = raw(file)
    const session = closed(app)
    const stored = () => db.prepare('SELECT * FROM weak_spots ORDER BY ordinal').all()
    const before = stored()
    db.exec("CREATE TRIGGER written BEFORE INSERT ON weak_spots BEGIN SELECT raise(ABORT, 'written again'); END")
    expect(await feedbackOf(app, session.id)).toMatchObject({ kept: true })
    db.exec('DROP TRIGGER written')
    db.prepare('DELETE FROM weak_spots WHERE ordinal = 1').run()
    expect(await feedbackOf(app, session.id)).toMatchObject({ kept: true })
    expect(stored()).toEqual(before)
    app.close()
  })
})

describe('the bout before', () => {
  async function aDesk() {
    const clock = aClock()
    const app = await anApp({ clock })
    const bout = (given: Parameters<typeof aSession>[1] = {}) => {
      clock.pass(60_000)
      return closed(app, given)
    }
    return { app, bout, before: (id: string) => previousBout(app.record, id) }
  }

  it('is the last closed one of the same seat, with its date, level, as-of date and numbers', async () => {
    const { app, bout, before } = await aDesk()
    const first = bout({ level: 'relentless', asOf: '2026-01-29' })
    expect(before(first.id)).toBeNull()
    const second = bout()
    const own = sessionFeedback(app, first.id)
    expect(before(second.id)).toEqual({
      id: first.id, date: app.record.session(first.id)?.created_at, level: 'relentless', asOf: '2026-01-29', measures: own.ok && own.value.measures,
    })
    const third = bout()
    expect([before(third.id)?.id, before(second.id)?.id]).toEqual([second.id, first.id])
    expect((await feedbackOf(app, third.id)).previous).toEqual(before(third.id))
  })

  it('is neither of another seat nor one that is not closed', async () => {
    const { app, bout, before } = await aDesk()
    bout({ seat: 'kallas' })
    argue(aSession(app))
    expect(before(bout().id)).toBeNull()
  })

  it('is of the same name, or of nobody’s where there is none', async () => {
    const { app, bout, before } = await aDesk()
    const [lena, nameless, tom] = [bout({ name: 'Lena' }), bout(), bout({ name: 'Tom' })]
    const now = bout()
    expect(before(now.id)?.id).toBe(nameless.id)
    expect(before(tom.id)).toBeNull()
    app.host.rename(now.id, 'Lena')
    expect(before(now.id)?.id).toBe(lena.id)
  })

  it('is told apart from one that began at the same time by which was begun first', async () => {
    const app = await anApp()
    const [first, second] = [closed(app), closed(app)]
    expect([previousBout(app.record, first.id), previousBout(app.record, second.id)?.id]).toEqual([null, first.id])
  })

  it('is found without reading the record of any other session', async () => {
    const { app, bout } = await aDesk()
    const sessions = [bout(), bout({ seat: 'kallas' }), bout({ name: 'Tom' }), bout(), bout()]
    const read = new Set<string>()
    const reading = (id: string) => void read.add(id)
    const record: typeof app.record = {
      ...app.record,
      lines: (id) => (reading(id), app.record.lines(id)),
      opening: (id) => (reading(id), app.record.opening(id)),
      events: () => { throw new Error('all entries were read') },
      sessions: () => { throw new Error('all sessions were read') },
    }
    expect(previousBout(record, sessions[4]!.id)?.id).toBe(sessions[3]!.id)
    expect([...read]).toEqual([sessions[3]!.id])
  })
})
