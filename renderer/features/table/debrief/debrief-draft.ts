import type { DebriefQuestion } from '../../../../shared/debate/events.ts'
import type { Draft } from '../../../../shared/protocol/messages.ts'
import { EMPTY_DRAFT } from '../composer/draft-state.ts'

/** The four steps, in order; a copy without the zod of `events.ts`, checked by its type. */
export const QUESTIONS = ['describe', 'analyse', 'transfer', 'apply'] as const satisfies readonly DebriefQuestion[]

/** The session's one draft holds all four answers, and a speech that was not delivered before the roles were dropped. */
export interface DebriefDraft { answers: Partial<Record<DebriefQuestion, string>>; undelivered: string }

const MOVE = 'debrief'

/** Reads the draft; one that is a speech is kept as what was not delivered. */
export function readDebriefDraft(draft: Draft): DebriefDraft {
  if (draft.move !== MOVE) return { answers: {}, undelivered: draft.text }
  try {
    const found: unknown = JSON.parse(draft.text)
    if (typeof found !== 'object' || found === null) return { answers: {}, undelivered: draft.text }
    const text = (key: string): string => { const value: unknown = Reflect.get(found, key); return typeof value === 'string' ? value : '' }
    return { answers: Object.fromEntries(QUESTIONS.map((question) => [question, text(question)])), undelivered: text('undelivered') }
  } catch {
    return { answers: {}, undelivered: draft.text }
  }
}

/** The draft to store. */
export function writeDebriefDraft({ answers, undelivered }: DebriefDraft): Draft {
  return { ...EMPTY_DRAFT, move: MOVE, text: JSON.stringify({ ...answers, undelivered }) }
}
