import type { Draft } from '../../../../shared/protocol/messages.ts'
import { draftReducer, EMPTY_DRAFT, typedSince, type DraftAction } from '../../../table/speech/draft-state.ts'

/**
 * Everything that somebody on a seat has begun and not yet sent: one box for each thing that one writes. It outlives a change of stage
 * or seat, a reload, another device and a lost connection.
 */
export const BOXES = [
  'restate', 'correct', 'statement', 'open', 'propose', 'check', 'ballot', 'notes', 'describe', 'analyse', 'transfer', 'apply',
  /** What was chosen for them: numbers of lines. */
  'evidenceA', 'evidenceB', 'proposeTo', 'checkAbout',
] as const
export type Box = (typeof BOXES)[number]

/** `at`: milliseconds since 1970, by the host's time; the newer text counts. `command`: under which it was sent last, so that it counts once. */
export interface Written { text: string; at: number; command?: string }

export interface Desk {
  boxes: Partial<Record<Box, Written>>
  speech: Draft
  speechAt: number
  speechCommand?: string
}

export const EMPTY_DESK: Desk = { boxes: {}, speech: EMPTY_DRAFT, speechAt: 0 }

export type DeskAction =
  | { type: 'write'; box: Box; text: string; at: number }
  | { type: 'speech'; change: DraftAction; at: number }
  /** Sends a box, or the speech: the same text sent again keeps its command. */
  | { type: 'sending'; box: Box | 'speech'; command: string }
  /** It has arrived: the box is empty again but for what was typed meanwhile. */
  | { type: 'sent'; box: Box | 'speech'; text: string; at: number }
  /** The host does not want it: another try is another command. */
  | { type: 'refused'; box: Box | 'speech' }
  /** What is stored elsewhere: with the host, or on this device. */
  | { type: 'merge'; desk: Desk }
  | { type: 'empty' }

export const textIn = (desk: Desk, box: Box): string => desk.boxes[box]?.text ?? ''

/** Pure; what is written is never dropped but by `sent` or `empty`. */
export function deskReducer(desk: Desk, action: DeskAction): Desk {
  switch (action.type) {
    case 'write': return withBox(desk, action.box, { text: action.text, at: after(desk.boxes[action.box]?.at, action.at) })
    case 'speech': {
      const { speechCommand: _before, ...rest } = desk
      return { ...rest, speech: draftReducer(desk.speech, action.change), speechAt: after(desk.speechAt, action.at) }
    }
    case 'sending': {
      if (action.box === 'speech') return { ...desk, speechCommand: action.command }
      const written = desk.boxes[action.box]
      return written ? withBox(desk, action.box, { ...written, command: action.command }) : desk
    }
    case 'refused': return refused(desk, action.box)
    case 'sent': return sent(desk, action)
    case 'merge': return mergeDesks(desk, action.desk)
    case 'empty': return EMPTY_DESK
  }
}

const withBox = (desk: Desk, box: Box, written: Written): Desk => ({ ...desk, boxes: { ...desk.boxes, [box]: written } })

/** A clock that was set back must not make a new text older than the one before. */
const after = (before: number | undefined, now: number): number => Math.max(now, (before ?? 0) + 1)

function refused(desk: Desk, box: Box | 'speech'): Desk {
  if (box === 'speech') {
    const { speechCommand: _before, ...rest } = desk
    return rest
  }
  const written = desk.boxes[box]
  return written ? withBox(desk, box, { text: written.text, at: written.at }) : desk
}

function sent(desk: Desk, { box, text, at }: Extract<DeskAction, { type: 'sent' }>): Desk {
  if (box !== 'speech') return withBox(desk, box, { text: typedSince(text, textIn(desk, box)), at: after(desk.boxes[box]?.at, at) })
  const { speechCommand: _before, ...rest } = desk
  return { ...rest, speech: { ...EMPTY_DRAFT, text: typedSince(text, desk.speech.text) }, speechAt: after(desk.speechAt, at) }
}

/** Two states of one desk, from two devices or from here and the host: of each box the one that was written later. */
export function mergeDesks(one: Desk, two: Desk): Desk {
  const boxes: Desk['boxes'] = { ...one.boxes }
  for (const box of BOXES) {
    const [mine, other] = [one.boxes[box], two.boxes[box]]
    if (other && (!mine || other.at > mine.at)) boxes[box] = other
  }
  const { speech, speechAt, speechCommand } = two.speechAt > one.speechAt ? two : one
  return { boxes, speech, speechAt, ...(speechCommand === undefined ? {} : { speechCommand }) }
}
