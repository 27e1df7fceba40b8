import type { ClientEventInput, Correction, Move } from '../../shared/debate/events.ts'
import { DEBRIEF_QUESTIONS } from '../../shared/debate/events.ts'
import { STRIKE_REASONS } from '../../shared/debate/strike-reasons.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import type { Chance } from './chance.ts'

const CARDS = ['A01', 'A02', 'A03', 'A04', 'A05', 'A08'] as const
const CLAIMS = ['own-channel', 'talk-to-both', 'not-yet', 'geography'] as const
const ARGUES: ReadonlySet<Move> = new Set<Move>(['assert', 'support', 'rebut', 'question', 'answer'])

/** What somebody at this table might do now: mostly what the view offers, sometimes what it does not. */
export function nextMove(view: DebateView, words: string, chance: Chance): ClientEventInput {
  if (chance.in100(4)) return chance.pick<ClientEventInput>([{ type: 'advance' }, { type: 'pause' }, { type: 'resume' }, { type: 'pin', position: 'nothing' }, speech('rebut', words, view, chance)])
  if (view.undo && chance.in100(8)) return { type: 'undo', target: view.undo.target }
  const move = chance.some(view.moves.filter((each) => each !== 'stop' || chance.in100(5)))
  const speaks = chance.some(view.moves.filter((each) => each.startsWith('deliver:')))
  const chosen = speaks && chance.in100(75) ? speaks : (move ?? 'advance')
  if (chosen.startsWith('deliver:')) return speech(chosen.slice('deliver:'.length) as Move, words, view, chance)
  switch (chosen) {
    case 'pin':
    case 'unpin': return chance.in100(50) ? { type: chosen, position: chance.pick(CARDS) } : { type: 'advance' }
    case 'debrief.answer': return { type: chosen, question: chance.pick(DEBRIEF_QUESTIONS), text: words }
    case 'debrief.pass': return { type: chosen, question: chance.pick(DEBRIEF_QUESTIONS) }
    case 'pause':
    case 'resume':
    case 'stop': return { type: chosen }
    default: return { type: 'advance' }
  }
}

function speech(move: Move, words: string, view: DebateView, chance: Chance): ClientEventInput {
  const target = ['support', 'rebut', 'question', 'answer', 'concede', 'withdraw'].includes(move) ? [chance.whole(Math.max(1, view.seq - 8), view.seq)] : []
  return {
    type: 'deliver', move, text: move === 'yield' ? '' : words, respondsTo: target,
    claims: ARGUES.has(move) && chance.in100(70) ? [{ claim: chance.pick(CLAIMS), relation: chance.in100(80) ? 'asserts' : 'denies' }] : [],
    cards: chance.in100(20) ? [chance.pick(CARDS)] : [], warrant: chance.in100(30) ? 'Because it binds all of them.' : '', limits: '',
  }
}

/** What the facilitator might do to a running session. */
export function nextCorrection(view: DebateView, chance: Chance): Correction {
  const target = chance.whole(2, Math.max(2, view.seq))
  return chance.pick<Correction>([{ type: 'strike', target, reason: chance.pick(STRIKE_REASONS) }, { type: 'unstrike', target }, { type: 'time.give', seconds: chance.whole(5, 60) }])
}
