import { describe, expect, it } from 'vitest'
import { envelopeOf } from '../../electron/store/record.ts'
import type { ClientEvent } from '../../shared/debate/events.ts'
import { sessionFeedback } from '../../electron/host/session-feedback.ts'
import { anApp, aSession, speech } from '../support/builders.ts'

const asserts = { claim: 'own-channel', relation: 'asserts' } as const
const denies = { claim: 'own-channel', relation: 'denies' } as const

/** A session in which a card stands that can be answered. */
async function anAnsweredOpening() {
  const app = await anApp()
  const session = aSession(app).goTo('opening')
  session.say('We need a line of our own.')
  const card = session.lines().find(({ kind }) => kind === 'card')!.seq
  const last = () => session.lines().findLast(({ voice }) => voice === 'student')!
  return { app, session, card, last }
}

describe('what a speech names twice', () => {
  it('stands once in the record, in the order in which it was named', async () => {
    const { app, session, card, last } = await anAnsweredOpening()
    const other = { claim: 'talk-to-both', relation: 'asserts' } as const
    const seq = session.must(speech('No.', { move: 'rebut', respondsTo: [card, card], claims: [other, asserts, other], cards: ['B01', 'A08', 'B01'] }))
    const once = { respondsTo: [card], claims: [other, asserts], cards: ['B01', 'A08'] }
    expect(last()).toMatchObject(once)
    const stored = [...app.record.events(session.id)].map(envelopeOf).find((envelope) => envelope?.seq === seq)
    expect(stored?.event).toMatchObject(once)
  })

  it('does not make one rebuttal several', async () => {
    const { app, session, card } = await anAnsweredOpening()
    session.must(speech('No.', { move: 'rebut', respondsTo: [card, card], claims: [asserts], cards: ['A08'] }))
    const feedback = sessionFeedback(app, session.id)
    expect(feedback.ok && feedback.value.measures.find(({ id }) => id === 'exchange-level')?.value).toBe(4)
  })

  it('is said once of a line that is granted without words', async () => {
    const { session, card } = await anAnsweredOpening()
    session.must(speech('', { move: 'concede', respondsTo: [card, card] }))
    expect(session.lines().at(-1)?.text).toBe(`The seat of Emmanuel Macron concedes line ${card}.`)
  })
})

describe('a claim that one speech both asserts and denies', () => {
  it('is refused with its name, because only the student knows which was meant, and the same speech with one of them is taken', async () => {
    const { session, last } = await anAnsweredOpening()
    const before = session.view().seq
    const both: ClientEvent = speech('Yes and no.', { claims: [asserts, denies] })
    expect(session.send(both)).toMatchObject({ ok: false, reason: 'bad-message', detail: 'This speech both asserts and denies “Own line, not Washington\'s”. Your text is kept. Say which of the two it does, and deliver it again.' })
    expect(session.view().seq).toBe(before)
    session.must({ ...both, claims: [denies] } as ClientEvent)
    expect(last().claims).toEqual([denies])
  })
})
