import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { LEVELS } from '../../shared/debate/level.ts'
import type { Line } from '../../shared/debate/line.ts'
import { lotOf } from '../../shared/partner/lots.ts'
import { aClock, aSession, sessionOf } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { figures } from './raw-pack.ts'

/** What a student does beside speaking; each adds entries to the record. */
const BESIDE = ['pin', 'pin and unpin', 'pause', 'let time run out', 'take a speech back', 'end the app'] as const
type Beside = (typeof BESIDE)[number]

const SPEECHES = [['own-channel'], ['talk-to-both'], ['own-channel', 'talk-to-both'], ['not-yet']]
const db = await aDatabase()
const clock = aClock()
let app = aHostOn(db, { clock })
let ended = 0

type Given = { seat: string; seed: string; level: (typeof LEVELS)[number] }

/** A bout in which the student always says the same; beside each speech, and in the brief, what the list has for it. */
function bout(given: Given, [inBrief = [], ...later]: readonly (readonly Beside[])[] = []) {
  let session = aSession(app, given)
  const doBeside: Record<Beside, () => void> = {
    pin: () => void session.send({ type: 'pin', position: 'A08' }),
    'pin and unpin': () => ['pin', 'unpin'].forEach((type) => session.send({ type: type as 'pin', position: 'A01' })),
    pause: () => (['pause', 'resume'] as const).forEach((type) => session.must({ type })),
    'let time run out': () => session.view().stage.kind !== 'prepare' && clock.pass(10 * 60_000),
    'take a speech back': () => session.view().floor === given.seat && session.must({ type: 'undo', target: session.say('What I did not mean.', ['geography']) }),
    'end the app': () => {
      app.host.close()
      app = aHostOn(db, { clock, seed: `process ${++ended}` }) // knows only what is stored, as after a kill
      session = sessionOf(app, session.id)
      app.host.watch(session.id, () => {})
      session.must({ type: 'resume' })
    },
  }
  for (const each of inBrief) doBeside[each]()
  session.goTo('opening')
  for (const [index, claims] of SPEECHES.entries()) {
    for (const each of later[index] ?? []) doBeside[each]()
    session.say('What I say.', claims)
  }
  const lines = session.lines()
  session.must({ type: 'stop' }) // no clock of this bout runs on beside the next
  return lines
}

/** What the machine-run side did and what still counts of it, without the numbers of the lines. */
const played = (lines: readonly Line[]) => lines.filter((line) => !line.void && line.kind !== 'notice' && (line.kind === 'card' || line.voice === 'app'))
  .map(({ kind, seat, position, rule, claims, params: { line: _line, attack: _attack, considered, ...params } }) => ({ kind, seat, position, rule, claims, params, considered: considered?.replaceAll(/"line":\d+/g, '') }))

const beside = fc.array(fc.array(fc.constantFrom(...BESIDE), { maxLength: 3 }), { minLength: 5, maxLength: 5 })

it('the same seed and the same speeches meet the same cards, reasons and questions, whatever is pinned, paused, taken back, run over or killed meanwhile', () => {
  fc.assert(fc.property(fc.constantFrom(...figures.keys()), fc.constantFrom(...LEVELS), fc.nat(99).map(String), beside, (seat, level, seed, list) => {
    const given = { seat, level, seed }
    expect(played(bout(given, list))).toEqual(played(bout(given)))
  }), { numRuns: 10, seed: 3 })
})

const quiet = ['1', '2', '3', '4', '5', '6'].map((seed) => ({ seed, lines: played(bout({ seat: 'macron', level: 'standard', seed })) }))

it.each(BESIDE)('so they do with one of these throughout: %s', (what) => {
  for (const { seed, lines } of quiet.slice(0, 3)) expect(played(bout({ seat: 'macron', level: 'standard', seed }, [[what], ...SPEECHES.map(() => [what])]))).toEqual(lines)
})

it('another seed meets other cards', () => {
  expect(new Set(quiet.map(({ lines }) => lines.flatMap(({ position }) => position ?? []).join())).size).toBeGreaterThan(4)
})

it('the lot puts any of some cards first about as often', () => {
  const names = ['A01', 'A02', 'A03', 'A04']
  const firsts = Array.from({ length: 400 }, (_, seed) => names.toSorted((a, b) => lotOf({ seed: String(seed), stageIndex: 2, round: 1 }, b) - lotOf({ seed: String(seed), stageIndex: 2, round: 1 }, a))[0])
  for (const name of names) expect(firsts.filter((first) => first === name).length).toBeGreaterThan(70)
})
