import type { Draft } from '../../../../shared/protocol/messages.ts'
import { EMPTY_DRAFT } from '../../../table/speech/draft-state.ts'
import { BOXES, EMPTY_DESK, type Desk, type Written } from './desk-state.ts'

/** The host keeps one draft for each person; what marks it as a whole desk. */
const MOVE = 'seat'

/** The desk as the one draft that the host keeps. Claims and cards of the speech stay in their own fields. */
export function draftOf({ boxes, speech, speechAt, speechCommand }: Desk): Draft {
  return { ...speech, move: MOVE, text: JSON.stringify({ boxes, speech: { move: speech.move, text: speech.text }, speechAt, speechCommand }) }
}

/** The desk in a stored draft. One that is a plain speech (begun on another screen) is kept as the speech. */
export function deskOf(draft: Draft | null): Desk {
  if (!draft) return EMPTY_DESK
  if (draft.move !== MOVE) return { ...EMPTY_DESK, speech: draft, speechAt: 1 }
  const found = parsed(draft.text)
  const speech = found['speech'] as Partial<Draft> | undefined
  const { speechAt, speechCommand } = found
  return {
    boxes: boxesOf(found['boxes']),
    speech: { ...EMPTY_DRAFT, ...draft, move: typeof speech?.move === 'string' ? speech.move : '', text: typeof speech?.text === 'string' ? speech.text : '' },
    speechAt: typeof speechAt === 'number' ? speechAt : 0,
    ...(typeof speechCommand === 'string' ? { speechCommand } : {}),
  }
}

function boxesOf(value: unknown): Desk['boxes'] {
  const boxes: Desk['boxes'] = {}
  for (const box of BOXES) {
    const written = (value as Partial<Record<string, Written>> | null | undefined)?.[box]
    if (typeof written?.text !== 'string' || typeof written.at !== 'number') continue
    boxes[box] = { text: written.text, at: written.at, ...(typeof written.command === 'string' ? { command: written.command } : {}) }
  }
  return boxes
}

function parsed(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
