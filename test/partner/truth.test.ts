import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { partnerDossier } from '../../electron/host/partner-dossier.ts'
import type { OpenEvent } from '../../shared/debate/events.ts'
import { LEVELS } from '../../shared/debate/level.ts'
import { rng } from '../../shared/lib/rng.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { SEATS, TELLS } from '../eval/partner-data.ts'
import { scriptedStudent } from '../eval/partner-student.ts'
import { openTable } from '../eval/partner-table.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { untruePass, untrueReason, type Debate } from './truth-of-reasons.ts'

const { dossier } = aHostOn(await aDatabase())
const DATES = ['2026-03-31', '2026-01-29'] as const
const dossiers = new Map(DATES.map((asOf) => [asOf, partnerDossier(dossier, asOf, TELLS)]))

/** A debate of a scripted student: everything follows from these. */
const bout = fc.record({ lead: fc.constantFrom(...SEATS.map(({ seat }) => seat)), asOf: fc.constantFrom(...DATES), level: fc.constantFrom(...LEVELS), seed: fc.nat(9999).map(String), rounds: fc.constantFrom(3, 8, 20) })

function play({ lead, asOf, level, seed, rounds }: Omit<Debate, 'lines'> & { asOf: (typeof DATES)[number]; level: OpenEvent['level']; seed: string; rounds: number }): Debate {
  const recipe = { ...soloSparring, stages: soloSparring.stages.map((stage) => (stage.kind === 'exchange' ? { ...stage, rounds } : stage)) }
  const table = openTable({
    type: 'open', pack: { id: 'eu-russia-2026', version: '0', hash: '0' }, recipe, asOf, seed, timed: false, level, lead,
    seats: SEATS.map((each) => ({ ...each, played: each.seat === lead ? 'student' : 'record' })),
  }, dossiers.get(asOf)!)
  const next = scriptedStudent(dossiers.get(asOf)!, rng(`truth ${seed}`))
  while (table.snapshot.value.stage !== 'dropRoles') table.student(next(table))
  return { lead, asOf, lines: table.lines }
}

const RUNS = { numRuns: 60, seed: 5 }

it('every card has one reason, and every word that can be checked in it is true by the files of the pack', () => {
  fc.assert(fc.property(bout, (given) => {
    const debate = play(given)
    const reasons = debate.lines.filter(({ kind }) => kind === 'reason')
    const cards = debate.lines.filter(({ kind }) => kind === 'card')
    expect(reasons.map(({ respondsTo }) => respondsTo[0])).toEqual(cards.map(({ seq }) => seq))
    expect(reasons.flatMap((reason) => untrueReason(debate, reason).map((what) => `line ${reason.seq} (${reason.rule}): not ${what}`))).toEqual([])
  }), RUNS)
})

it('where the seats press on, no reason says of a hand that it holds no other answer while it does', () => {
  const bouts = Array.from({ length: 60 }, (_, seed) => play({ lead: SEATS[seed % SEATS.length]!.seat, asOf: DATES[seed % 2]!, level: 'relentless', seed: `pressed ${seed}`, rounds: 8 }))
  const reasons = bouts.flatMap((debate) => debate.lines.filter(({ kind }) => kind === 'reason').map((reason) => ({ debate, reason })))
  expect(reasons.filter(({ debate, reason }) => untrueReason(debate, reason).length > 0).map(({ reason }) => reason.text)).toEqual([])
  for (const said of ['No other card in hand answers it.', 'Of the seats that have not spoken yet in this turn, none holds another']) expect(reasons.filter(({ reason }) => reason.text.includes(said)).length).toBeGreaterThan(3)
})

it('every seat that passes passes for a true reason', () => {
  fc.assert(fc.property(bout, (given) => {
    const debate = play(given)
    expect(debate.lines.filter(({ kind }) => kind === 'pass').flatMap((pass) => untruePass(debate, pass).map((what) => `line ${pass.seq}, ${what}`))).toEqual([])
  }), RUNS)
})

it('no card is played twice, no reason and no question is said again word for word', () => {
  fc.assert(fc.property(bout, (given) => {
    const { lines } = play(given)
    const twice = (items: (string | null)[]) => items.filter((item, at) => items.indexOf(item) !== at)
    expect(twice(lines.filter(({ kind }) => kind === 'card').map(({ position }) => position))).toEqual([])
    for (const kind of ['reason', 'pass', 'question']) expect(twice(lines.filter((line) => line.kind === kind && line.voice === 'app').map(({ text }) => text))).toEqual([])
  }), RUNS)
})

it('the same bout is the same to the letter, whatever was played before', () => {
  fc.assert(fc.property(bout, bout, (one, other) => {
    const first = play(one).lines
    play(other)
    expect(play(one).lines).toEqual(first)
  }), { numRuns: 10, seed: 5 })
})
