import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../shared/debate/level.ts'
import type { Line } from '../../shared/debate/line.ts'
import { anApp, aSession, speech } from '../support/builders.ts'
import { claims, figures, lastDay, positions, states, tiers } from './raw-pack.ts'

const SEATS = [...figures.keys()]
const DATES = ['2026-03-31', '2026-01-29']
const app = await anApp()

type Session = ReturnType<typeof aSession>
const cardsOf = (lines: Line[]) => lines.filter(({ kind }) => kind === 'card')

/** Everything that a card in any debate must be, measured against the files of the pack. */
function brokenRules(lines: Line[], asOf: string): string[] {
  return cardsOf(lines).flatMap(({ position, seat, claims: used, seq, text, voice }) => {
    const raw = positions.get(position ?? '')
    if (!raw) return [`${position} is no position`]
    const rules: [string, boolean][] = [
      ['is of another figure', raw.figure === figures.get(seat ?? '')],
      ['is not playable', raw.playable],
      ['is later', raw.period !== 'later'],
      ['is undated', raw.date !== null],
      ['is not yet said', raw.date !== null && lastDay(raw.date) <= lastDay(asOf)],
      ['has a weak source', tiers.get(raw.source_id) !== 'aggregator'],
      ['states nothing, and does not say that it only limits a claim', used.length > 0 || lines.some((line) => line.kind === 'reason' && line.respondsTo[0] === seq && line.params['link'] === 'limits')],
      ['does not state its claim', used.every(({ claim, relation }) => states(raw.id, claim, relation))],
      ['has no words or no voice', text !== '' && ['quote', 'quote-translated', 'reported'].includes(voice)],
      ['has no reason', lines.some((line) => line.kind === 'reason' && line.respondsTo[0] === seq && line.text !== '')],
      ['was played before', cardsOf(lines).filter((other) => other.position === position).length === 1],
    ]
    return rules.filter(([, kept]) => !kept).map(([broken]) => `line ${seq}: ${position} ${broken}`)
  })
}

/** Questions that come twice, and turns (from one floor to the next) with more than one. */
function brokenQuestions(lines: Line[], lead: string): string[] {
  const questions = lines.filter(({ kind, voice }) => kind === 'question' && voice === 'app')
  const turns = Object.values(Object.groupBy(questions, ({ seq }) => lines.findLast((line) => line.seq < seq && line.seat === lead)?.seq ?? 0))
  return [
    ...turns.filter((turn) => (turn?.length ?? 0) > 1).map((turn) => `two questions in one turn: ${turn?.map(({ seq }) => seq).join(', ')}`),
    ...questions.filter(({ text, seq }) => questions.some((other) => other.text === text && other.seq < seq)).map(({ seq }) => `line ${seq} asks again`),
  ]
}

const seeds = Array.from({ length: 6 }, (_, index) => String(index * 37))

describe.each(SEATS.flatMap((seat) => DATES.map((asOf) => ({ seat, asOf }))))('a debate that the record plays for $seat as of $asOf', ({ seat, asOf }) => {
  it('plays each card once, its own figure\'s, in play, strong, for a claim it states, with a reason, and asks each question once', () => {
    for (const [index, seed] of seeds.entries()) {
      const session = aSession(app, { seat, asOf, seed, level: LEVELS[index % LEVELS.length], auto: true })
      const lines = session.lines()
      expect(session.view().status).toBe('closed')
      expect([...brokenRules(lines, asOf), ...brokenQuestions(lines, seat)].map((broken) => `seed ${seed}, ${broken}`)).toEqual([])
      expect(cardsOf(lines).length).toBeGreaterThanOrEqual(6)
      expect(lines.filter(({ kind }) => kind === 'pass').every(({ text }) => text.length > 20)).toBe(true)
    }
  })
})

/** What a student may do with the floor, right or wrong; `pick` numbers choose among the lines that are there. */
const turn = fc.record({
  claims: fc.array(fc.record({ claim: fc.constantFrom(...claims), relation: fc.constantFrom('asserts', 'denies') }), { maxLength: 3 }),
  cards: fc.array(fc.constantFrom(...positions.keys()), { maxLength: 2 }),
  move: fc.constantFrom('assert', 'rebut', 'question', 'answer', 'support', 'yield', 'concede'),
  pick: fc.nat(40),
})

function say(session: Session, { move, pick, ...rest }: { claims: object[]; cards: string[]; move: string; pick: number }): void {
  const others = session.lines().filter(({ kind, seat }) => (kind === 'card' || kind === 'question') && seat !== 'macron')
  const target = others.length > 0 ? others[pick % others.length] : undefined
  const respondsTo = target && move !== 'assert' && move !== 'yield' ? [target.seq] : []
  session.send(speech(move === 'yield' ? '' : 'What I say.', { ...rest, move, respondsTo } as never))
}

it('a student\'s claims, cards, questions and concessions, whatever they are, never make a seat break these rules', () => {
  fc.assert(fc.property(fc.constantFrom(...SEATS), fc.constantFrom(...DATES), fc.constantFrom(...LEVELS), fc.nat(999), fc.array(turn, { minLength: 6, maxLength: 14 }), (seat, asOf, level, seed, turns) => {
    const session = aSession(app, { seat, asOf, level, seed: String(seed) }).goTo('opening')
    for (const each of turns) say(session, each)
    const lines = session.lines()
    const cited = new Map(lines.filter(({ voice }) => voice === 'student').flatMap(({ cards, seq }) => cards.map((card) => [card, seq] as const)))
    const stolen = cardsOf(lines).filter(({ position, seq }) => (cited.get(position ?? '') ?? Infinity) < seq).map(({ seq }) => `line ${seq} plays a card that the student used`)
    expect([...brokenRules(lines, asOf), ...brokenQuestions(lines, seat), ...stolen]).toEqual([])
    expect(cardsOf(lines).filter((line) => line.seat === seat)).toEqual([])
    expect(app.verify(session.id).firstBad).toBeNull()
  }), { numRuns: 25, seed: 31 })
})

describe('the same seed', () => {
  it('gives the same debate to the letter, another seed another one', async () => {
    const [one, two] = [await anApp(), await anApp({ seed: 'other ids' })]
    const lines = (where: typeof app, seed: string) => aSession(where, { seed, auto: true }).lines()
    expect(lines(two, '7')).toEqual(lines(one, '7'))
    expect(lines(two, '8')).not.toEqual(lines(one, '7'))
  })

  it('answers the same speech the same way, whatever other sessions run beside', async () => {
    const other = await anApp({ seed: 'other ids' })
    for (const seed of seeds) aSession(other, { seed, auto: true })
    const answers = [app, other].map((where) => {
      const session = aSession(where, { seed: '11' }).goTo('opening')
      for (const claim of ['own-channel', 'talk-to-both', 'own-channel']) session.say('My words.', [claim])
      return session.lines().map(({ at: _at, ...line }) => line)
    })
    expect(answers[0]).toEqual(answers[1])
  })
})
