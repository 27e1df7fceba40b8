import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { sessionTranscript } from '../../electron/export/session-transcript.ts'
import type { Line } from '../../shared/debate/line.ts'
import { asMarkdown } from '../transcript/read-back.ts'
import { aDataFolder, aPageOf } from '../backup/support.ts'
import { anApp, aSession, speech } from '../support/builders.ts'
import { aHostOn, aDatabase } from '../support/host-on.ts'
import { forgetter } from '../../electron/store/forget.ts'
import { ALL_WORDS, aDebate, filesBelow, found, SAID, WORDS } from './a-debate.ts'

describe('erasing the words of a debate', () => {
  it('takes them out of every file of the data folder, while the record verifies, every page sees it, and the debate goes on', async () => {
    const { folder, file } = aDataFolder()
    const { app, session, page } = await aDebate(file)
    for (const word of ALL_WORDS) expect([word, found(folder, [word]).length > 1]).toEqual([word, true])
    const seen: Line[] = []
    app.host.watch(session.id, ({ lines }) => seen.push(...lines))
    const before = session.lines()
    expect(await page.call('session.erase', { sessionId: session.id, names: true })).toEqual({ lines: 2, cleaned: 1, left: [] })
    expect(found(folder, ALL_WORDS)).toEqual([])
    const gone = session.lines().filter(({ erased }) => erased)
    expect(gone.map(({ kind, text, warrant, limits, quotes, claims }) => ({ kind, text, warrant, limits, quotes, claims }))).toEqual([
      { kind: 'speech', text: '', warrant: '', limits: '', quotes: [], claims: [{ claim: 'own-channel', relation: 'asserts' }] },
      { kind: 'debrief', text: '', warrant: '', limits: '', quotes: [], claims: [] },
    ])
    expect(seen).toEqual(gone)
    expect(session.lines().map(({ seq, at }) => [seq, at])).toEqual(before.map(({ seq, at }) => [seq, at]))
    expect(app.verify(session.id)).toEqual({ ok: true, events: session.view().seq, erased: 2, firstBad: null })
    session.must({ type: 'debrief.answer', question: 'analyse', text: 'And on it goes.' })
    expect(app.verify(session.id)).toMatchObject({ ok: true, erased: 2 })
    await app.leave()
    expect(found(folder, ALL_WORDS)).toEqual([])
    expect(found(folder, ['And on it goes.'])).not.toEqual([])
  })

  it('leaves the name where only words were to go', async () => {
    const { folder, file } = aDataFolder()
    const { app, session, page } = await aDebate(file)
    await page.call('session.erase', { sessionId: session.id, names: false })
    expect(found(folder, SAID)).toEqual([])
    expect(session.view().you?.name).toBe(WORDS.name)
    app.close()
  })

  it('tells a page with a half-written speech, so that it is not stored again', async () => {
    const { file } = aDataFolder()
    const { app, session, page } = await aDebate(file)
    await page.call('session.erase', { sessionId: session.id, names: false })
    expect(page.news).toContainEqual({ t: 'forgotten', sessionId: session.id, what: 'texts' })
    expect(await page.call('draft.load', { sessionId: session.id })).toBeNull()
    app.close()
  })

  it('keeps claims and cards, so that the debate can be played again from its record alone, and every transcript says what is gone', async () => {
    const { file } = aDataFolder()
    const { app, session, page } = await aDebate(file)
    await page.call('session.erase', { sessionId: session.id, names: false })
    const before = { lines: session.lines(), view: session.view() }
    const transcript = sessionTranscript(app, session.id, { naming: 'names' })
    if (!transcript.ok) throw new Error(transcript.detail)
    expect(asMarkdown(transcript.value)).toContain('The words of this line were erased.')
    app.close()
    const db = new Sqlite(file)
    db.exec('DELETE FROM snapshots')
    db.close()
    const again = await anApp({ db: file })
    const shown = again.host.view(session.id)
    expect(shown.ok && shown.value.lines.filter(({ rule }) => rule !== 'recovered')).toEqual(before.lines)
    expect(shown.ok && shown.value.view.stages).toEqual(before.view.stages)
    again.close()
  })

  it('leaves nothing by which a text of one word could be found by guessing', async () => {
    const { folder, file } = aDataFolder()
    const app = await anApp({ db: file })
    const session = aSession(app).goTo('exchange')
    const seq = session.say('No.', [])
    const event = app.record.events(session.id)[seq - 1]!
    const guess = (salt: Uint8Array, text: string) => createHash('sha256').update(salt).update(JSON.stringify({ ...JSON.parse(event.payload!), text })).digest('hex')
    expect(guess(event.salt!, 'No.')).toBe(event.payloadHash) // with its salt it can be found
    const { call } = aPageOf(app)
    await call('session.erase', { sessionId: session.id, names: false })
    const left = app.record.events(session.id)[seq - 1]!
    expect([left.payload, left.salt, left.payloadHash]).toEqual([null, null, event.payloadHash])
    app.close()
    for (const { path, bytes } of filesBelow(folder)) {
      expect([path, bytes.includes(Buffer.from(event.salt!))]).toEqual([path, false])
      // Every 16 bytes that stand anywhere in any file, tried as the salt of the right word.
      for (let at = 0; at + 16 <= bytes.length; at += 1) if (bytes[at] !== 0 && guess(bytes.subarray(at, at + 16), 'No.') === left.payloadHash) throw new Error(`guessed with ${path}, byte ${at}`)
    }
    for (const word of ['No.', 'no', 'Yes.', 'yes', 'Maybe.']) expect(guess(new Uint8Array(), word)).not.toBe(left.payloadHash)
  })

  it('takes what stands beside a wordless concession too, and its line stays as the app told it', async () => {
    const app = aHostOn(await aDatabase())
    const session = aSession(app).goTo('exchange')
    session.say('A claim of ours.')
    const card = session.lines().findLast(({ kind }) => kind === 'card')!
    const seq = session.must(speech('', { move: 'concede', respondsTo: [card.seq], warrant: 'because zyxbeside' }))
    const before = session.lines().find((line) => line.seq === seq)
    expect(forgetter(app.db, ':memory:').begin({ session: session.id, participant: null, what: 'texts' }, app.host.now())).toMatchObject({ ok: true, value: { entries: 2 } })
    app.host.forgotten(session.id)
    expect(session.lines().find((line) => line.seq === seq)).toEqual(before)
    expect(JSON.stringify(app.record.events(session.id))).not.toContain('zyxbeside')
    expect(app.verify(session.id)).toMatchObject({ ok: true, erased: 2 })
  })

  it('is about the participant that was named, and refuses one who does not sit there', async () => {
    const app = aHostOn(await aDatabase())
    const session = aSession(app).goTo('exchange')
    session.say('A claim of ours.')
    const forgets = forgetter(app.db, ':memory:')
    expect(forgets.begin({ session: session.id, participant: 'p9', what: 'texts' }, app.host.now())).toMatchObject({ ok: false, reason: 'unknown-participant' })
    expect(forgets.begin({ session: 'nowhere', participant: null, what: 'texts' }, app.host.now())).toMatchObject({ ok: false, reason: 'unknown-session' })
    expect(app.verify(session.id)).not.toHaveProperty('erased')
    expect(forgets.begin({ session: session.id, participant: 'p1', what: 'texts' }, app.host.now())).toMatchObject({ ok: true, value: { entries: 1 } })
  })

  it('keeps what became of the claims, and what is to be reviewed of them', async () => {
    const { file } = aDataFolder()
    const { app, session, page } = await aDebate(file)
    session.goTo('closed')
    const before = await page.call('session.feedback', { sessionId: session.id })
    expect(before.weakSpots.map(({ kind }) => kind)).toContain('unsupported')
    await page.call('session.erase', { sessionId: session.id, names: false })
    const after = await page.call('session.feedback', { sessionId: session.id })
    expect(after.claims).toEqual(before.claims)
    expect(after).toMatchObject({ weakSpots: before.weakSpots.filter(({ kind }) => kind !== 'misquoted'), kept: true })
    app.close()
  })
})
