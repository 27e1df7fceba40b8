import type { DebriefQuestion } from '../../../../shared/debate/events.ts'
import type { Draft } from '../../../../shared/protocol/messages.ts'
import { EMPTY_DRAFT } from '../../../table/speech/draft-state.ts'

/** The four steps, in order; a copy without the zod of `events.ts`, checked by its type. */
export const QUESTIONS = ['describe', 'analyse', 'transfer', 'apply'] as const satisfies readonly DebriefQuestion[]

/** What was written of a speech: its words, why it follows, where it ends. */
export type Undelivered = Pick<Draft, 'text' | 'warrant' | 'limits'>

/** The session's one draft holds all four answers, and a speech that was not delivered before the roles were dropped. */
export interface DebriefDraft { answers: Partial<Record<DebriefQuestion, string>>; undelivered: Undelivered }

const MOVE = 'debrief'

/** Reads the draft; one that is a speech is kept as what was not delivered. */
export function readDebriefDraft({ move, text, warrant, limits }: Draft): DebriefDraft {
  const found = move === MOVE ? parsed(text) : null
  if (!found) return { answers: {}, undelivered: { text, warrant, limits } }
  const said = (key: string): string => { const value: unknown = Reflect.get(found, key); return typeof value === 'string' ? value : '' }
  return { answers: Object.fromEntries(QUESTIONS.map((question) => [question, said(question)])), undelivered: { text: said('undelivered'), warrant, limits } }
}

function parsed(text: string): object | null {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' ? found : null
  } catch {
    return null
  }
}

/** The draft to store. Why and limits of the speech stay in their own fields, which have room for them. */
export function writeDebriefDraft({ answers, undelivered: { text, warrant, limits } }: DebriefDraft): Draft {
  return { ...EMPTY_DRAFT, move: MOVE, text: JSON.stringify({ ...answers, undelivered: text }), warrant, limits }
}
