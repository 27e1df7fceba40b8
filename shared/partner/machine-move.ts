import type { Actor, DebateEvent, PlayEvent } from '../debate/events.ts'
import type { Option } from './option.ts'
import type { PlayableCard } from './partner-dossier.ts'
import type { CardKind } from './preferences.ts'
import type { AppText } from './reasons.ts'

/** What happens next at the table without a person: who does it, and the event. */
export interface MachineMove {
  by: Actor
  event: DebateEvent
}

export function play(card: PlayableCard, rest: Pick<PlayEvent, 'move' | 'claims' | 'respondsTo'>): MachineMove {
  return { by: { kind: 'record', seat: card.seat }, event: { type: 'play', position: card.id, voice: card.voice, text: card.text, ...rest } }
}

const MOVE_FOR: Record<CardKind, PlayEvent['move']> = { attack: 'rebut', return: 'rebut', support: 'support', concession: 'support', core: 'assert', further: 'assert' }

export const playOption = ({ kind, card, use, target }: Option): MachineMove =>
  play(card, { move: MOVE_FOR[kind], claims: use ? [use] : [], respondsTo: target === null ? [] : [target] })

export const pass = (seat: string, text: AppText): MachineMove => ({ by: { kind: 'record', seat }, event: { type: 'pass', ...text } })
