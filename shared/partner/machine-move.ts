import type { Actor, DebateEvent, PlayEvent } from '../debate/events.ts'
import type { Answer } from './answers.ts'
import type { PlayableCard } from './partner-dossier.ts'
import type { AppText } from './reasons.ts'

/** What happens next at the table without a person: who does it, and the event. */
export interface MachineMove {
  by: Actor
  event: DebateEvent
}

export function play(card: PlayableCard, rest: Pick<PlayEvent, 'move' | 'claims' | 'respondsTo'>): MachineMove {
  return { by: { kind: 'record', seat: card.seat }, event: { type: 'play', position: card.id, voice: card.voice, text: card.text, ...rest } }
}

export const playAnswer = ({ card, states, relation, target }: Answer): MachineMove =>
  play(card, { move: 'rebut', claims: [{ claim: states, relation }], respondsTo: [target] })

export const pass = (seat: string, text: AppText): MachineMove => ({ by: { kind: 'record', seat }, event: { type: 'pass', ...text } })
