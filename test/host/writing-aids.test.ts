import { describe, expect, it } from 'vitest'
import { checkedQuotes } from '../../electron/host/checked-quotes.ts'
import { departuresIn } from '../../electron/host/departures.ts'
import { debateEventSchema, MAX_SPEECH } from '../../shared/debate/events.ts'
import { anApp, aSession, speech } from '../support/builders.ts'

describe('quotations in a speech', () => {
  it('stand in the record with verdict, date and difference', async () => {
    const session = aSession(await anApp()).goTo('opening')
    session.say('On 2 February 2026 Bettel said “We need to talk with them if we want a solution”, and Kallas “we can’t be the supplicants here that, you know”.')
    const line = session.lines().find(({ voice }) => voice === 'student')
    expect(line?.quotes).toMatchObject([
      { verdict: 'wrong-date', status: 'exact', position: 'B02', named: 'Xavier Bettel', dated: '2026-02-02', difference: { date: '2026-01-29' } },
      { verdict: 'altered', status: 'not-found', position: 'K01', difference: { text: 'Altered: “demandeurs” became “supplicants”.' } },
    ])
  })

  it('that an older record holds without a verdict still can be read', () => {
    const quotes = [{ passage: 'talk to us', status: 'exact', position: 'K01', named: null, retranslation: false, restatement: false }]
    const event = { ...speech('As she said.'), claims: [], cards: [], respondsTo: [], warrant: '', limits: '', quotes }
    expect(debateEventSchema.parse(event)).toEqual(event)
  })

  it('are checked at once, however full of them a speech is', async () => {
    const { dossier } = await anApp()
    const passages = dossier.allPositions().map(({ position }) => `Kallas: “${position.text.slice(0, 120).replaceAll(/["“”]/g, '').replace(' the ', ' some ')}” `)
    const text = passages.join('').slice(0, MAX_SPEECH)
    checkedQuotes(dossier, text)
    const started = performance.now()
    expect(checkedQuotes(dossier, text).length).toBeGreaterThan(30)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('departures from the record', () => {
  it('are told for a seat on a day, with the cards', async () => {
    const { dossier } = await anApp()
    expect(departuresIn(dossier, 'kallas', '2026-03-31', [{ claim: 'own-leverage', relation: 'asserts' }])).toMatchObject({ ok: true, value: [{ kind: 'red-line', against: ['K03'] }] })
  })

  it('are refused for a seat or a claim that the pack does not have', async () => {
    const { dossier } = await anApp()
    expect(departuresIn(dossier, 'nobody', '2026-03-31', [])).toMatchObject({ ok: false, reason: 'unknown-seat' })
    expect(departuresIn(dossier, 'kallas', '2026-03-31', [{ claim: 'nothing', relation: 'asserts' }])).toMatchObject({ ok: false, reason: 'unknown-claim' })
  })

  it('that the student marks are kept with the line', async () => {
    const session = aSession(await anApp()).goTo('opening')
    session.must(speech('We change our line.', { departs: true }))
    session.say('We keep it.')
    expect(session.lines().filter(({ voice }) => voice === 'student').map(({ departs }) => departs)).toEqual([true, undefined])
  })
})
