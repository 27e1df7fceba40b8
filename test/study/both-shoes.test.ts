import { describe, expect, it } from 'vitest'
import { profiles } from '../../electron/host/study/profiles.ts'
import { bothShoes } from '../../electron/host/study/shoes.ts'
import { forgetRows } from '../../electron/store/forget-rows.ts'
import { desk } from '../../electron/store/desk.ts'
import { studyStore } from '../../electron/store/study.ts'
import type { Result } from '../../shared/lib/result.ts'
import { rng } from '../../shared/lib/rng.ts'
import { seated } from '../room/seated.ts'
import { aClass, writes } from '../support/a-class.ts'
import { aPageOf } from '../backup/support.ts'
import { anApp, aSession, sessionOf, speech } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { aCase, aText } from './a-case.ts'

const NOW = '2026-01-29T09:00:00.000Z'
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`)
  return result.value
}

/** The desk of Both Shoes on a database of its own; `owns` says whose bouts are whose. */
async function theDesk(seed = 'here') {
  const db = await aDatabase()
  const played = aHostOn(db)
  const store = studyStore(db)
  const owns = new Map<string, string[]>()
  const shoes = bothShoes({ store, record: played.record, dossier: played.dossier, boutsOf: (profile) => owns.get(profile) ?? [], now: () => NOW, random: rng(seed) })
  const students = profiles({ store, desk: desk(db), now: () => NOW, random: rng('people') })
  const person = (name: string) => must(students.create(name)).current
  const [anna, ben, cleo] = [person('Anna'), person('Ben'), person('Cleo')]
  const keep = (profile: string, word: string, given: Parameters<typeof aCase>[0] = {}) => must(shoes.own.keep(profile, aCase({ text: aText(word), ...given })))
  const forget = (session: string, what: 'texts' | 'session', participant: string | null = null) => db.transaction(() => forgetRows(db, { session, participant, what, upTo: 10_000, at: NOW } as Parameters<typeof forgetRows>[1]))()
  return { ...played, db, store, shoes, owns, anna, ben, cleo, keep, forget }
}

/** Two first-hand cases by Ben, two by Cleo for the side that she opposed. */
function fourCases({ keep, ben, cleo }: Awaited<ReturnType<typeof theDesk>>) {
  return { first: [keep(ben, 'One', { origin: 'first' }), keep(ben, 'Two', { origin: 'first' })], shoes: [keep(cleo, 'Three'), keep(cleo, 'Four')] }
}

describe('a case', () => {
  it('is refused as too short, too long or without a claim, and says by how much; its draft stays', async () => {
    const { shoes, anna } = await theDesk()
    const draft = { text: 'half a sentence, as typed ', claims: [], dropped: ['one-voice'], session: null }
    shoes.own.saveDraft(anna, 'shoes', 'kallas', draft)
    expect(shoes.own.keep(anna, aCase({ text: 'word '.repeat(59) }))).toMatchObject({ reason: 'bad-case', detail: expect.stringContaining('has 59') })
    expect(shoes.own.keep(anna, aCase({ text: 'word '.repeat(121) }))).toMatchObject({ reason: 'bad-case' })
    expect(shoes.own.keep(anna, aCase({ claims: [] }))).toMatchObject({ reason: 'bad-case' })
    expect(shoes.own.keep(anna, aCase({ claims: [{ claim: 'no-such', relation: 'asserts', cards: [] }] }))).toMatchObject({ reason: 'unknown-claim' })
    expect(shoes.own.draft(anna, 'shoes', 'kallas')).toEqual(draft)
    expect(shoes.own.saveDraft(anna, 'shoes', 'nobody', draft)).toMatchObject({ reason: 'unknown-seat' })
    must(shoes.own.keep(anna, aCase()))
    expect(shoes.own.draft(anna, 'shoes', 'kallas')).toBeNull()
  })
  it('keeps every character of 50,000 in a draft, half characters and marks too', async () => {
    const { shoes, anna } = await theDesk()
    const text = `=cmd|' /C calc'!A0 <script>\u202E\u0000\uD800 🙂 ../../etc ${'x'.repeat(50_000)}`
    shoes.own.saveDraft(anna, 'first', 'macron', { text, claims: [], dropped: [], session: null })
    expect(shoes.own.draft(anna, 'first', 'macron')?.text).toBe(text)
  })
  it('that was deleted comes back with its judgements, and only until something is forgotten', async () => {
    const { shoes, anna, keep } = await theDesk()
    const id = keep(anna, 'Once')
    must(shoes.own.remove(anna, id))
    expect(shoes.desk(anna).cases).toEqual([])
    must(shoes.own.restore(anna))
    expect(shoes.desk(anna).cases.map((each) => each.id)).toEqual([id])
    must(shoes.own.remove(anna, id))
    shoes.own.forgotten()
    expect(shoes.own.restore(anna)).toMatchObject({ reason: 'nothing-to-undo' })
  })
})

describe('between profiles', () => {
  it('a case is seen by its writer alone until the writer lets others judge it, and then without a name', async () => {
    const made = await theDesk()
    const { shoes, anna, keep } = made
    fourCases(made)
    const hidden = keep(anna, 'Secret', { shared: false })
    for (const reader of [made.ben, made.cleo]) {
      expect(JSON.stringify([shoes.desk(reader), shoes.trials.draw(reader, 'kallas', true), shoes.exchange.write(reader)])).not.toContain('Secret')
    }
    expect(shoes.desk(made.ben).stock.find(({ seat }) => seat === 'kallas')).toEqual({ seat: 'kallas', first: 0, shoes: 2, alone: false, together: false })
    must(shoes.own.share(anna, hidden, true))
    expect(shoes.desk(made.ben).stock.find(({ seat }) => seat === 'kallas')).toMatchObject({ shoes: 3 })
    expect(shoes.own.share(made.ben, hidden, false)).toMatchObject({ reason: 'unknown-thing' })
    const drawn = must(shoes.trials.draw(anna, 'kallas', false))
    expect(drawn).toHaveLength(4)
    for (const each of drawn) expect(Object.keys(each).toSorted()).toEqual(['id', 'text'])
  })
  it('nobody judges an own case, and alone none twice; a class may', async () => {
    const made = await theDesk()
    const { shoes, anna, ben } = made
    const { first, shoes: written } = fourCases(made)
    expect(shoes.trials.draw(ben, 'kallas', false)).toMatchObject({ reason: 'too-few-cases' })
    expect(shoes.trials.judge(ben, { seat: 'kallas', judges: 1, marks: [...first, ...written].map((id) => ({ case: id, taken: 1 })) })).toMatchObject({ reason: 'unknown-thing' })
    must(shoes.trials.judge(anna, { seat: 'kallas', judges: 1, marks: [...first, ...written].map((id) => ({ case: id, taken: 1 })) }))
    expect(shoes.trials.draw(anna, 'kallas', false)).toMatchObject({ reason: 'too-few-cases' })
    expect(must(shoes.trials.draw(anna, 'kallas', true))).toHaveLength(4)
    expect(shoes.trials.judge(anna, { seat: 'kallas', judges: 20, marks: [...first, ...written].map((id) => ({ case: id, taken: 21 })) })).toMatchObject({ reason: 'bad-message' })
  })
  it('the judge learns which were first hand; the writer learns how many took the case for it, and not who', async () => {
    const made = await theDesk()
    const { shoes, anna, cleo } = made
    const { first, shoes: written } = fourCases(made)
    const told = must(shoes.trials.judge(anna, { seat: 'kallas', judges: 1, marks: [...first, written[0]!, written[1]!].map((id, at) => ({ case: id, taken: at === 1 || at === 3 ? 0 : 1, sure: 'rather' as const })) }))
    expect(told).toMatchObject({ right: 2, of: 4, items: [{ origin: 'first', taken: 1, sure: 'rather', text: aText('One') }, { taken: 0 }, { origin: 'shoes', taken: 1 }, { origin: 'shoes', taken: 0 }] })
    must(shoes.trials.judge(anna, { seat: 'kallas', judges: 10, marks: [...first, ...written].map((id) => ({ case: id, taken: 7 })) }))
    const mine = shoes.desk(cleo).cases.find(({ id }) => id === written[0])!
    expect(mine.result).toEqual({ claims: 1, fitted: 1, share: 1, judges: 11, taken: 8, acceptance: 8 / 11, result: 8 / 11 })
    expect(JSON.stringify(shoes.desk(cleo))).not.toContain(anna)
  })
})

describe('a session that is forgotten', () => {
  const bout = (made: Awaited<ReturnType<typeof theDesk>>, profile: string, word: string) => {
    const session = aSession(made, { seat: 'kallas' }).goTo('opening')
    session.must(speech(aText(word), { claims: [{ claim: 'demands-first', relation: 'asserts' }], cards: ['K14'] }))
    session.goTo('debrief').must({ type: 'advance' })
    made.owns.set(profile, [session.id])
    return session.id
  }
  it('lends an own speech as a first-hand case when its speaker agrees, once, and nobody else’s', async () => {
    const made = await theDesk()
    const { shoes, anna, ben } = made
    const session = bout(made, anna, 'Mine')
    const [offer] = shoes.firstHand.offers(anna).own
    expect(offer).toMatchObject({ session, seat: 'kallas', stage: 'opening', text: aText('Mine'), cut: false })
    expect(shoes.firstHand.offers(ben).own).toEqual([])
    expect(shoes.firstHand.take(ben, session, offer!.seq)).toMatchObject({ reason: 'unknown-thing' })
    must(shoes.firstHand.take(anna, session, offer!.seq))
    expect(shoes.desk(anna).cases).toMatchObject([{ origin: 'first', shared: true, session }])
    expect(shoes.firstHand.offers(anna).own).toEqual([])
    expect(shoes.firstHand.take(anna, session, offer!.seq)).toMatchObject({ reason: 'unknown-thing' })
  })
  it.each(['session', 'texts'] as const)('by its %s takes its cases, drafts and their places in trials with it, and no other', async (what) => {
    const made = await theDesk()
    const { shoes, anna, ben, cleo, db, keep } = made
    const session = bout(made, anna, 'Gone')
    must(shoes.firstHand.take(anna, session, shoes.firstHand.offers(anna).own[0]!.seq))
    const stays = keep(anna, 'Stays')
    keep(anna, 'Gone afterwards', { seat: 'macron', session })
    shoes.own.saveDraft(anna, 'shoes', 'bettel', { text: 'Gone too', claims: [], dropped: [], session })
    fourCases(made)
    const drawn = must(shoes.trials.draw(ben, 'kallas', true))
    must(shoes.trials.judge(ben, { seat: 'kallas', judges: 1, marks: drawn.map(({ id }) => ({ case: id, taken: 1 })) }))
    const [taken] = shoes.desk(anna).cases.filter(({ origin }) => origin === 'first')
    expect(drawn.map(({ id }) => id)).toContain(taken!.id)
    made.forget(session, what)
    expect(shoes.desk(anna).cases.map(({ id }) => id)).toEqual([stays])
    expect(shoes.own.draft(anna, 'shoes', 'bettel')).toBeNull()
    const left = db.prepare<[], string>("SELECT group_concat(data) FROM study WHERE kind IN ('case', 'case-draft', 'trial')").pluck().get() ?? ''
    expect(left).not.toContain('Gone')
    expect(left).not.toContain(taken!.id)
    expect(shoes.desk(ben).trials).toMatchObject([{ of: drawn.length - 1 }])
    expect(shoes.desk(cleo).cases).toHaveLength(2)
  })
})

it('a class that is over gives its opening speeches of the own side to everybody, without the change of sides, what the room never saw, and what was struck', async () => {
  const made = await theDesk()
  const { shoes, anna } = made
  const room = seated(aClass(made, { recipe: 'sac-45', options: { seating: 'manual' } }))
  room.teacher({ type: 'room.goto', index: 1 })
  room.as('k1', writes(aText('Kallas'), ['demands-first']))
  const struck = room.as('m1', writes(aText('Struck')))
  room.teacher({ type: 'strike', target: struck, reason: 'off-topic' })
  const reversed = room.live().snapshot.context.recipe.stages.findIndex(({ kind }) => kind === 'reverse')
  room.teacher({ type: 'room.goto', index: reversed })
  const heard = ['k1', 'm1', 'a1', 'b1'].filter((who) => room.enter(room.student(who), writes(aText('Reversed'))).ok)
  expect(heard).not.toEqual([])
  expect(shoes.firstHand.offers(anna).classes).toEqual([])
  room.teacher({ type: 'room.end' })
  expect(shoes.firstHand.offers(anna).classes).toMatchObject([{ session: room.id, seats: [{ seat: 'kallas', count: 1 }] }])
  expect(must(shoes.firstHand.takeClass(room.id))).toEqual({ cases: 1 })
  expect(shoes.exchange.batches()).toMatchObject([{ batch: room.id, cases: 1, from: 'class' }])
  expect(shoes.desk(anna).stock.find(({ seat }) => seat === 'kallas')).toMatchObject({ first: 1 })
  made.forget(room.id, 'texts', 'm1')
  expect(shoes.exchange.batches()).toHaveLength(1)
  made.forget(room.id, 'texts', 'k1')
  expect(shoes.exchange.batches()).toEqual([])
})

describe('a file for another laptop', () => {
  it('carries cases and judgements without session, name or time of day, and each counts once however often it comes', async () => {
    const [here, there] = [await theDesk(), await theDesk('there')]
    const { first, shoes: written } = fourCases(here)
    const file = here.shoes.exchange.write(here.cleo)
    expect(file).not.toMatch(/session|participant|09:00|Cleo|One comes/)
    expect(must(there.shoes.exchange.read(file))).toEqual({ cases: 2, trials: 0, known: 0 })
    expect(must(there.shoes.exchange.read(here.shoes.exchange.write(here.ben)))).toMatchObject({ cases: 2 })
    expect(must(there.shoes.exchange.read(file))).toEqual({ cases: 0, trials: 0, known: 2 })
    must(there.shoes.trials.judge(there.anna, { seat: 'kallas', judges: 1, marks: [...first, ...written].map((id) => ({ case: id, taken: 1 })) }))
    const back = there.shoes.exchange.write(there.anna)
    must(here.shoes.exchange.read(back))
    must(here.shoes.exchange.read(back))
    expect(here.shoes.desk(here.cleo).cases.map(({ result }) => [result.judges, result.taken])).toEqual([[1, 1], [1, 1]])
    expect(here.shoes.desk(here.cleo).cases).toHaveLength(2)
    const [batch] = there.shoes.exchange.batches()
    must(there.shoes.exchange.removeBatch(batch!.batch))
    expect(there.shoes.exchange.batches()).toHaveLength(1)
  })
  it('of a stranger is taken whole or not at all, and says why', async () => {
    const { shoes, db, dossier } = await theDesk()
    const pack = dossier.packSummary().id
    const { session: _session, shared: _shared, ...plain } = aCase()
    const good = { id: 'abcd1234', ...plain, writtenAt: NOW }
    const file = (given: object) => JSON.stringify({ format: 'tour-de-table-cases', version: 1, pack, cases: [good], trials: [], ...given })
    const bad = [
      '', 'null', '[]', '{', '<script>alert(1)</script>', '{"__proto__":{"format":"tour-de-table-cases","version":1}}',
      file({ version: 2 }), file({ pack: 'other' }), file({ extra: 1 }), file({ cases: [{ ...good, text: 'short' }] }), file({ cases: [{ ...good, id: '../../etc/passwd' }] }),
      file({ cases: [good, { ...good, id: 'efgh5678', seat: 'nobody' }] }), file({ cases: [{ ...good, shared: true, from: { session: 'x', participant: 'y', seq: 1 } }] }),
      file({ trials: [{ id: 'abcd9999', trial: { seat: 'kallas', at: NOW, judges: 1, items: [{ case: 'abcd1234', origin: 'first', taken: 400 }] } }] }), 'x'.repeat(3 * 1024 * 1024),
    ]
    expect(bad.filter((text) => shoes.exchange.read(text).ok)).toEqual([])
    expect(db.prepare("SELECT count(*) FROM study WHERE kind IN ('case', 'trial')").pluck().get()).toBe(0)
    const hostile = `${aText('Order')} =HYPERLINK("x") <img src=x onerror=alert(1)> \u202Eevil\u202C \uD800 🙂`
    expect(must(shoes.exchange.read(`\uFEFF${file({ cases: [{ ...good, text: hostile }] })}`))).toMatchObject({ cases: 1 })
    expect(JSON.parse(shoes.exchange.write('nobody1')).cases[0].text).toBe(hostile)
  })
})

it('in the app: the leader who spoke against one is proposed, a long file comes in pieces, a deleted debate takes its case along and leaves nothing to undo', async () => {
  const app = await anApp()
  const page = aPageOf(app)
  const { sessionId } = await page.call('sessions.create', { recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: false })
  const session = sessionOf(app, sessionId).goTo('exchange')
  session.say(aText('Ours'), ['own-channel', 'talk-to-both'])
  session.goTo('debrief').must({ type: 'advance' })
  const { last } = await page.call('shoes.desk', {})
  const against = session.lines().filter(({ kind, move }) => kind === 'card' && move === 'rebut').map(({ seat }) => seat)
  expect(last).toMatchObject({ session: sessionId, seat: 'macron', asOf: '2026-03-31' })
  expect(against).toContain(last?.against)
  const { id } = await page.call('shoes.keep', aCase({ seat: last!.against, session: sessionId, text: aText('Theirs'), shared: false }))
  await page.call('shoes.remove', { id })
  expect((await page.call('shoes.restore', {})).cases.map((each) => each.id)).toEqual([id])
  await page.call('shoes.remove', { id })
  await page.call('session.delete', { sessionId })
  expect(await page.refusal('shoes.restore', {})).toMatchObject({ reason: 'nothing-to-undo' })
  expect((await page.call('shoes.desk', {})).last).toBeNull()

  const { session: _session, shared: _shared, ...plain } = aCase()
  const cases = Array.from({ length: 120 }, (_, at) => ({ id: `class${at}`, ...plain, text: aText(`Word${at}`), writtenAt: NOW }))
  const file = JSON.stringify({ format: 'tour-de-table-cases', version: 1, pack: 'eu-russia-2026', cases, trials: [] })
  await page.call('shoes.import', { piece: 'cut off by a lost connection', first: true, last: false })
  for (let at = 0; at < file.length; at += 30_000) {
    const taken = await page.call('shoes.import', { piece: file.slice(at, at + 30_000), first: at === 0, last: at + 30_000 >= file.length })
    expect(taken).toEqual(at + 30_000 >= file.length ? { cases: 120, trials: 0, known: 0 } : null)
  }
  app.close()
})
