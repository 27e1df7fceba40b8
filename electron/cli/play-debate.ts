import { DEBRIEF_QUESTIONS, type ClientEvent, type Move } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Host } from '../host/host-api.ts'
import type { SessionOptions } from '../host/new-session.ts'
import type { Speech } from './speeches.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** Speaking time of one word: 150 words a minute. */
const MS_PER_WORD = 400
/** What pressing a button takes. */
const MS_PER_STEP = 1_000
/** More turns than any recipe has: a debate that does not move ends here instead of running for ever. */
const MOST_TURNS = 100_000

export interface Played {
  sessionId: string
  /** Speeches that found no floor. */
  left: number
  /** Floors that were yielded because no speech was left. */
  yielded: number
}

/**
 * Plays a whole debate through the host as a student's client would: advances, delivers the speeches in order when the seat has
 * the floor, yields when none is left, passes the debrief. With `auto` the record plays the seat too, and there is nothing to send.
 * Errors: the host's own reason, with the number of the refused speech in the detail.
 */
export function playDebate(host: Host, options: SessionOptions, speeches: readonly Speech[], clock: VirtualClock): Result<Played, Reason> {
  const created = host.createSession(options)
  if (!created.ok) return created
  const { sessionId } = created.value
  const queue = [...speeches]
  let yielded = 0
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    const seen = host.view(sessionId)
    if (!seen.ok) return seen
    const { view, lines } = seen.value
    if (view.status === 'closed') return ok({ sessionId, left: queue.length, yielded })
    const speech = hasFloor(view) ? queue.shift() : undefined
    const event = speech ? delivery(speech, lines) : step(view)
    if (!event) return refuse('not-now', `The debate stands still at the stage ${view.stage.kind}.`)
    if (event.type === 'deliver' && !speech) yielded += 1
    clock.advance(speech ? speech.text.split(/\s+/).length * MS_PER_WORD : MS_PER_STEP)
    host.checkClocks()
    const sent = host.send({ commandId: `simulate-${turn}`, sessionId, event })
    if (!sent.ok) return refuse(sent.reason, speech ? `Speech ${speeches.length - queue.length} was refused: ${sent.detail}` : sent.detail)
  }
  return refuse('failed', `The debate was not over after ${MOST_TURNS} turns.`)
}

const hasFloor = (view: DebateView) => view.moves.some((move) => move.startsWith('deliver:'))

/** What goes on without a speech. */
function step(view: DebateView): ClientEvent | null {
  if (hasFloor(view)) return { type: 'deliver', move: 'yield', text: '', claims: [], cards: [], respondsTo: [], warrant: '', limits: '' }
  const question = DEBRIEF_QUESTIONS.find((each) => !view.debrief.done.includes(each))
  if (question && view.moves.includes('debrief.pass')) return { type: 'debrief.pass', question }
  return view.moves.includes('advance') ? { type: 'advance' } : null
}

function delivery(speech: Speech, lines: readonly Line[]): ClientEvent {
  return { type: 'deliver', ...speech, move: speech.move ?? moveFor(speech.respondsTo, lines) }
}

function moveFor(respondsTo: readonly number[], lines: readonly Line[]): Move {
  if (respondsTo.length === 0) return 'assert'
  const questions = new Set(lines.filter((line) => line.kind === 'question' || line.move === 'question').map(({ seq }) => seq))
  return respondsTo.every((seq) => questions.has(seq)) ? 'answer' : 'rebut'
}
