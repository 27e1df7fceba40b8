import { expect, it } from 'vitest'
import { aPageOf } from '../backup/support.ts'
import { aClock, anApp, aSession } from '../support/builders.ts'

/** A closed bout of Macron's seat that puts forward a claim without a card and lets everything that is put to it wait. */
function aBout(app: Awaited<ReturnType<typeof anApp>>, seat = 'macron') {
  const session = aSession(app, { seat }).goTo('exchange')
  app.clock.pass(60_000)
  session.say('Europe needs a channel of its own.', ['own-channel'])
  return session.goTo('closed')
}

it('progress counts the bouts of who studies now, oldest first, with the time at the table, and nobody else’s', async () => {
  const app = await anApp()
  const page = aPageOf(app)
  const [first, second, others] = [aBout(app), aBout(app, 'kallas'), aBout(app)]
  await page.call('profiles.claim', { sessions: [others.id] })
  await page.call('profiles.create', { name: 'Lena' })
  await page.call('profiles.claim', { sessions: [first.id, second.id] })
  const { bouts, days } = await page.call('study.progress', {})
  expect(bouts.map(({ session, seat, closed }) => ({ session, seat, closed }))).toEqual([{ session: first.id, seat: 'macron', closed: true }, { session: second.id, seat: 'kallas', closed: true }])
  for (const bout of bouts) {
    const measures = new Map((await page.call('session.feedback', { sessionId: bout.session })).measures.map((measure) => [measure.id, measure]))
    expect(bout.met).toEqual({ value: measures.get('taken-up')!.value, of: measures.get('taken-up')!.of })
    expect(bout.onCards).toEqual({ value: 0, of: 1 })
    expect(bout.minutes).toBeGreaterThanOrEqual(1)
    expect(bout.spots).toBeGreaterThan(0)
  }
  expect(days).toEqual([])
  app.close()
})

it('a debate that was left for days counts as the time at the table, not as days', async () => {
  const app = await anApp({ clock: aClock() })
  const page = aPageOf(app)
  const session = aSession(app).goTo('exchange')
  app.clock.pass(3 * 24 * 60 * 60_000)
  session.goTo('closed')
  await page.call('profiles.claim', { sessions: [session.id] })
  const [bout] = (await page.call('study.progress', {})).bouts
  expect(bout!.minutes).toBeLessThanOrEqual(10)
  app.close()
})

it('a record that goes on is counted anew', async () => {
  const app = await anApp()
  const page = aPageOf(app)
  const session = aSession(app).goTo('exchange')
  await page.call('profiles.claim', { sessions: [session.id] })
  expect((await page.call('study.progress', {})).bouts[0]).toMatchObject({ closed: false, onCards: { value: 0, of: 0 }, spots: 0 })
  session.say('Europe needs a channel of its own.', ['own-channel'])
  expect((await page.call('study.progress', {})).bouts[0]).toMatchObject({ onCards: { value: 0, of: 1 } })
  app.close()
})

it('the last bout of the seat goes before a later one of another; what was not answered stands first, with cards in play that answer, own figure first', async () => {
  const app = await anApp()
  const page = aPageOf(app)
  expect(await page.call('study.lastBout', {})).toBeNull()
  const macron = aBout(app)
  app.clock.pass(60_000)
  const kallas = aBout(app, 'kallas')
  await page.call('profiles.claim', { sessions: [macron.id, kallas.id] })
  expect((await page.call('study.lastBout', {}))?.session).toBe(kallas.id)
  expect((await page.call('study.lastBout', { seat: 'macron' }))?.session).toBe(macron.id)
  expect((await page.call('study.lastBout', { seat: 'bettel' }))?.session).toBe(kallas.id)
  expect((await page.call('study.lastBout', { seat: 'macron', except: macron.id }))?.session).toBe(kallas.id)
  const last = (await page.call('study.lastBout', { seat: 'macron', asOf: '2026-01-29' }))!
  const kinds = last.spots.map(({ kind }) => kind)
  expect(kinds).toContain('missed')
  expect(kinds.lastIndexOf('missed')).toBe(kinds.filter((kind) => kind === 'missed').length - 1)
  expect(new Set(last.spots.map(({ kind, claim, lines }) => `${kind} ${claim?.id ?? lines.join()}`)).size).toBe(last.spots.length) // points on one claim stand together
  const answers = last.spots.flatMap((spot) => spot.answers)
  expect(answers.length).toBeGreaterThan(0)
  for (const { position, displayText } of answers) {
    expect(displayText).not.toBeNull()
    expect(position.date === null || position.date <= '2026-01-29').toBe(true)
  }
  const unsupported = last.spots.find(({ kind }) => kind === 'unsupported')!
  expect(unsupported.claim?.id).toBe('own-channel')
  expect(unsupported.answers[0]?.position.figure).toBe('Emmanuel Macron')
  app.close()
})

it('a running bout, and one of another profile, is nobody’s last bout', async () => {
  const app = await anApp()
  const page = aPageOf(app)
  const [running, others] = [aSession(app), aBout(app)]
  await page.call('profiles.claim', { sessions: [others.id] })
  await page.call('profiles.create', { name: 'Lena' })
  await page.call('profiles.claim', { sessions: [running.id] })
  expect(await page.call('study.lastBout', {})).toBeNull()
  app.close()
})
