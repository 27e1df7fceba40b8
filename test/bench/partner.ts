import { buildGraph } from '../../shared/argument/graph.ts'
import { labelGraph } from '../../shared/argument/labelling.ts'
import type { OpenEvent } from '../../shared/debate/events.ts'
import { LEVELS } from '../../shared/debate/level.ts'
import { rng } from '../../shared/lib/rng.ts'
import type { PartnerDossier } from '../../shared/partner/partner-dossier.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { partnerDossier } from '../../electron/host/partner-dossier.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { SEATS, TELLS } from '../eval/partner-data.ts'
import { scriptedStudent } from '../eval/partner-student.ts'
import { openTable } from '../eval/partner-table.ts'
import { aDatabase } from '../support/host-on.ts'
import { median, rounded } from './stats.ts'

/** Moves of the student after which it is measured, and the turns measured there. */
const AT = [125, 250, 500, 1000] as const
const TURNS = 15
const TARGET = 5
/** "No faster than linear", within what medians of a shared machine differ by. */
const TARGET_GROWTH = 1.15
/** Below this a figure is noise of the timer, in milliseconds. */
const NOISE = 0.02

/** Choosing one move of the machine-run side in long sessions at each level, against labelling the session's graph from scratch at the same place. */
export async function choosing() {
  const dossier = partnerDossier(openDossier(await aDatabase(), 'eu-russia-2026'), '2026-03-31', TELLS)
  longSession(dossier, 'standard', [60]) // the compiler warms up on another session
  const levels = LEVELS.map((level) => {
    const places = longSession(dossier, level, AT)
    const [first, last, at500] = [places[0]!, places.at(-1)!, places.find(({ moves }) => moves === 500)!]
    const growth = last.chooseMs / Math.max(first.chooseMs, NOISE) / (last.moves / first.moves)
    return { level, places: places.map(({ moves, lines, chooseMs, labelMs }) => ({ moves, lines, chooseMs: rounded(chooseMs), labelMs: rounded(labelMs) })), ratio: at500.chooseMs / at500.labelMs, growth }
  })
  const [ratio, growth] = [Math.max(...levels.map((each) => each.ratio)), Math.max(...levels.map((each) => each.growth))]
  return {
    what: 'choosing one move at 500 moves / labelling that graph from scratch; growth of the time from 125 to 1,000 moves / growth of the moves',
    levels: levels.map(({ level, places }) => ({ level, places })), ratio: rounded(ratio), target: TARGET, growth: rounded(growth), targetGrowth: TARGET_GROWTH, ok: ratio <= TARGET && growth <= TARGET_GROWTH,
  }
}

interface Place {
  moves: number
  lines: number
  chooseMs: number
  labelMs: number
}

function longSession(dossier: PartnerDossier, level: OpenEvent['level'], at: readonly number[]): Place[] {
  const recipe = { ...soloSparring, stages: [{ kind: 'exchange' as const, minutes: 0, rounds: 1000 }, { kind: 'exchange' as const, minutes: 0, rounds: 1000 }] }
  const open: OpenEvent = {
    type: 'open', pack: { id: 'eu-russia-2026', version: '0', hash: '0' }, recipe, asOf: '2026-03-31', seed: 'bench', timed: false, level, lead: 'macron',
    seats: SEATS.map((each) => ({ ...each, played: each.seat === 'macron' ? 'student' : 'record' })),
  }
  const table = openTable(open, dossier)
  const next = scriptedStudent(dossier, rng('bench'))
  let moves = 0
  return at.map((place) => {
    for (; moves < place; moves += 1) table.student(next(table))
    const [chooseMs, labelMs]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < TURNS; turn += 1, moves += 1) {
      table.hear(next(table))
      const graph = buildGraph(table.lines)
      labelMs.push(timed(() => labelGraph(graph)).ms)
      table.answer((choose) => {
        const { ms, value } = timed(choose)
        chooseMs.push(ms)
        return value
      })
    }
    return { moves: place, lines: table.lines.length, chooseMs: median(chooseMs), labelMs: median(labelMs) }
  })
}

function timed<T>(task: () => T): { ms: number; value: T } {
  const started = performance.now()
  const value = task()
  return { ms: performance.now() - started, value }
}
