import { describe, expect, it } from 'vitest'
import { anApp, aSession, speech } from '../support/builders.ts'

const kindsAfter = (session: ReturnType<typeof aSession>, seq: number) => session.lines().filter((line) => line.seq > seq).map(({ kind }) => kind)

describe('a solo debate', () => {
  it('runs from the brief through opening, three rounds and closing to roles off, debrief and end', async () => {
    const session = aSession(await anApp())
    const seen = [session.view().stage.kind]
    session.must({ type: 'pin', position: 'A08' })
    session.must({ type: 'advance' })
    for (const text of ['We need a line of our own.', 'First.', 'Second.', 'Third.', 'So we should talk.']) {
      seen.push(`${session.view().stage.kind} ${session.view().stage.round}` as never)
      session.say(text)
    }
    seen.push(session.view().stage.kind)
    session.must({ type: 'advance' })
    session.must({ type: 'debrief.answer', question: 'describe', text: 'The moment when the card came.' })
    for (const question of ['analyse', 'transfer', 'apply'] as const) session.must({ type: 'debrief.pass', question })
    session.must({ type: 'advance' })
    expect(seen).toEqual(['prepare', 'opening 1', 'exchange 1', 'exchange 2', 'exchange 3', 'closing 1', 'dropRoles'])
    expect(session.view()).toMatchObject({ status: 'closed', stage: { kind: 'closed' }, moves: [], pinned: ['A08'] })
  })

  it('opens as a tour de table: every other seat plays one card, each with its reason, then one critical question', async () => {
    const session = aSession(await anApp()).goTo('opening')
    const seq = session.say('We need a line of our own.')
    expect(kindsAfter(session, seq)).toEqual(['card', 'reason', 'card', 'reason', 'card', 'reason', 'question'])
    expect(session.lines().filter(({ kind }) => kind === 'card').map(({ seat }) => seat)).toEqual(['kallas', 'meloni', 'bettel'])
  })

  it('in the exchange lets the strongest link answer, the others pass with a reason, and asks one question', async () => {
    const session = aSession(await anApp()).goTo('exchange')
    const seq = session.say('Talking to both sides is the only way.', ['talk-to-both'])
    expect(kindsAfter(session, seq)).toEqual(['card', 'reason', 'pass', 'pass', 'question'])
    const [card, reason] = session.lines().filter((line) => line.seq > seq)
    expect(card).toMatchObject({ respondsTo: [seq], move: 'rebut' })
    expect(reason?.text).toContain('Talk with both sides')
  })

  it('answers a speech without a claim with passes and asks which claim it makes', async () => {
    const session = aSession(await anApp()).goTo('exchange')
    const seq = session.say('Well, I am not so sure about all this.', [])
    expect(kindsAfter(session, seq)).toEqual(['pass', 'pass', 'pass', 'question'])
    expect(session.lines().at(-1)?.text).toBe('Which claim do you make? Name it, so that it can be answered.')
  })

  it('lets a seat that is asked play a further card on its claim, as an answer', async () => {
    const session = aSession(await anApp()).goTo('opening')
    session.say('Talking to both sides is the only way.', ['talk-to-both'])
    const kallas = session.lines().find(({ seat, kind }) => seat === 'kallas' && kind === 'card')!
    const question = session.say('On what does this rest?', [], { move: 'question', respondsTo: [kallas.seq] })
    const answer = session.lines().find((line) => line.seq > question && line.kind === 'card')
    expect(answer).toMatchObject({ seat: 'kallas', move: 'answer', respondsTo: [question], claims: kallas.claims })
  })

  it('refuses a yield that carries words or cards: no line would show them', async () => {
    const session = aSession(await anApp()).goTo('opening')
    for (const given of [speech('Words.', { move: 'yield' }), speech('', { move: 'yield', cards: ['A08'] })]) expect(session.send(given)).toMatchObject({ reason: 'bad-message', detail: expect.stringContaining('is kept') })
    expect(session.view().played).toEqual([])
    session.must(speech('', { move: 'yield' }))
  })

  it('keeps the floor after a concession and takes the next speech', async () => {
    const session = aSession(await anApp()).goTo('opening')
    session.say('Talking to both sides is the only way.', ['talk-to-both'])
    const card = session.lines().find(({ kind }) => kind === 'card')!
    session.must(speech('', { move: 'concede', respondsTo: [card.seq] }))
    expect(session.view().floor).toBe('macron')
    expect(session.lines().at(-1)).toMatchObject({ voice: 'app', move: 'concede' })
    expect(session.send(speech('', { move: 'concede', respondsTo: [card.seq] }))).toMatchObject({ reason: 'already-conceded' })
    session.say('Even so, silence costs more.')
    expect(session.view().stage.round).toBe(2)
  })

  it('may be stopped at any time, and then puts roles down', async () => {
    const session = aSession(await anApp()).goTo('exchange')
    session.must({ type: 'stop' })
    expect(session.view()).toMatchObject({ stage: { kind: 'dropRoles' }, clock: { status: 'stopped' } })
  })

  it('marks quotations: an exact one leads to its card, a made-up one is not in this dossier', async () => {
    const session = aSession(await anApp()).goTo('opening')
    session.say('Bettel says “We need to talk with them if we want a solution”, and Kallas says “we will never ever speak to anyone”.')
    const line = session.lines().find(({ voice }) => voice === 'student')
    expect(line?.quotes.map(({ status, position }) => [status, position])).toEqual([['exact', 'B02'], ['not-found', null]])
  })
})

describe('what is refused', () => {
  it('says why, keeps the state and gives the same answer to a resend', async () => {
    const session = aSession(await anApp())
    const refusals = [
      session.send({ type: 'pin', position: 'K01' }),
      session.send({ type: 'pin', position: 'NOPE' }),
      session.send(speech('Too early.')),
    ]
    expect(refusals.map((refusal) => !refusal.ok && refusal.reason)).toEqual(['not-own-card', 'unknown-card', 'not-your-floor'])
    session.goTo('exchange')
    const before = session.view().seq
    const reasons = [
      speech('   '), speech('x'.repeat(50_000)), speech('x', { claims: [{ claim: 'no-such', relation: 'asserts' }] }), speech('x', { cards: ['O14'] }),
      speech('x', { cards: ['S02'] }), speech('x', { move: 'rebut' }), speech('x', { move: 'rebut', respondsTo: [999] }), { type: 'debrief.pass', question: 'apply' } as const,
    ].map((event) => session.send(event)).map((refusal) => !refusal.ok && refusal.reason)
    expect(reasons).toEqual(['empty-text', 'speech-too-long', 'unknown-claim', 'not-in-play', 'not-in-play', 'target-required', 'unknown-target', 'not-now'])
    expect(session.view().seq).toBe(before)
    const first = session.send(speech('  '), 'the-same-id')
    expect(session.send(speech('Now with words.'), 'the-same-id')).toEqual(first)
  })

  it('gives an accepted command that is sent again its first outcome, once in the record', async () => {
    const app = await anApp()
    const session = aSession(app).goTo('opening')
    const first = session.send(speech('We need a line of our own.'), 'resent-command')
    const second = session.send(speech('We need a line of our own.'), 'resent-command')
    expect(second).toEqual(first)
    expect(session.lines().filter(({ voice }) => voice === 'student')).toHaveLength(1)
  })

  it('lets nobody act in a session that the record plays alone', async () => {
    const session = aSession(await anApp(), { auto: true })
    expect(session.view().status).toBe('closed')
    expect(session.send({ type: 'advance' })).toMatchObject({ ok: false, reason: 'not-your-seat' })
  })

  it('names what is unknown when a session is opened', async () => {
    const { host } = await anApp()
    const options = { recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: true, name: '' }
    const reasons = [{ recipe: 'sac-45' }, { seat: 'putin' }, { asOf: '2030-01-01' }].map((bad) => host.createSession({ ...options, ...bad })).map((refusal) => !refusal.ok && refusal.reason)
    expect(reasons).toEqual(['unknown-recipe', 'unknown-seat', 'unknown-date'])
  })
})

it('gives a pause that is sent again after a resume its first outcome, and pauses nothing', async () => {
  const session = aSession(await anApp()).goTo('opening')
  const first = session.send({ type: 'pause' }, 'pause-once')
  session.must({ type: 'resume' })
  expect(session.send({ type: 'pause' }, 'pause-once')).toEqual(first)
  expect(session.view().clock.status).toBe('running')
})

it('never makes another figure’s card the claim of the seat that cites it', async () => {
  const session = aSession(await anApp()).goTo('exchange')
  const seq = session.say('I do not accept what this card says.', [], { cards: ['K01'] })
  expect(session.lines().filter((line) => line.seq > seq && line.kind === 'card')).toEqual([])
  const own = session.say('This is what I stand for.', [], { cards: ['A08'] })
  expect(session.lines().find((line) => line.seq > own && line.kind === 'card')).toMatchObject({ respondsTo: [own] })
})
