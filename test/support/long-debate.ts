import { buildGraph } from '../../shared/argument/graph.ts'
import { labelGraph } from '../../shared/argument/labelling.ts'
import type { Move } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { aSession, anApp } from './builders.ts'

/** What the student does, turn after turn; a target is taken where the move needs one. */
const HABITS: readonly Move[] = ['rebut', 'assert', 'rebut', 'support', 'answer', 'concede', 'question', 'rebut']

/**
 * Plays a bout with more rounds than can be set up, all seats pressing, into a database, and leaves it where the student has the floor.
 * Every seat answers by the same rules as always; the student meets the newest card that stands, or the newest open question.
 */
export async function aLongDebate(db: string, { size, seat = 'macron' }: { size: number; seat?: string }): Promise<{ session: string; lines: Line[] }> {
  const app = await anApp({ db, seed: String(size) })
  const claims = app.dossier.claims().map(({ id }) => id)
  const stages = soloSparring.stages.map((stage) => (stage.kind === 'exchange' ? { ...stage, rounds: 1000 } : stage))
  const debate = aSession(app, { recipe: { ...soloSparring, stages }, seat, timed: false, level: 'relentless', seed: '11' }).goTo('opening')
  debate.say('Europe needs a line of its own to Moscow.')
  for (let turn = 0, lines = debate.lines(); lines.length < size; turn++, lines = debate.lines()) {
    const { move, target } = nextMove(HABITS[turn % HABITS.length]!, lines, seat)
    debate.say(move === 'concede' ? '' : 'What a student says here, and why it should hold.', move === 'concede' || move === 'question' ? [] : [claims[turn % claims.length]!], { move, respondsTo: target ? [target.seq] : [] })
  }
  const result = { session: debate.id, lines: debate.lines() }
  app.close()
  return result
}

function nextMove(wanted: Move, lines: readonly Line[], seat: string): { move: Move; target: Line | undefined } {
  const labels = labelGraph(buildGraph(lines))
  const stands = lines.filter((line) => line.seat !== seat && ['accepted', 'open'].includes(labels.get(line.seq) ?? ''))
  const target = stands.findLast(({ kind }) => kind === (wanted === 'answer' ? 'question' : 'card'))
  return target && wanted !== 'assert' ? { move: wanted, target } : { move: 'assert', target: undefined }
}
