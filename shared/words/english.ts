import type { Position } from '../dossier/schema.ts'
import type { StageKind } from '../recipes/schema.ts'

/** The English of what the record itself holds as text: reasons for cards, what a check found, hints. The record has one language. */

export const TRANSLATOR_WORDS: Record<NonNullable<Position['translator']>, string> = {
  ours: 'our own translation', outlet: 'the outlet’s translation', official: 'official translation',
}

const STAGE_WORDS: Record<string, string> = {
  prepare: 'Brief', opening: 'Opening', exchange: 'Exchange', closing: 'Closing', dropRoles: 'Roles put down', debrief: 'Debrief', closed: 'Closed',
  present: 'Presenting a case', listenBack: 'Listening back', openDiscussion: 'Open discussion', reverse: 'Sides changed', tableMotion: 'A text on the table', tourDeTable: 'Tour de table',
  negotiate: 'Negotiation', vote: 'Vote', jointStatement: 'Joint statement', report: 'Report',
} satisfies Record<StageKind, string>

const LANGUAGE_WORDS: Record<string, string> = {
  de: 'German', en: 'English', et: 'Estonian', fr: 'French', it: 'Italian', lb: 'Luxembourgish', lt: 'Lithuanian', lv: 'Latvian', pl: 'Polish', ru: 'Russian', uk: 'Ukrainian',
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A stage with its round, where the stage has several. */
export function stageTitle(stage: string, round = 1, rounds = 1): string {
  const title = STAGE_WORDS[stage] ?? stage
  return rounds > 1 ? `${title}, round ${round} of ${rounds}` : title
}

/** A language code in English; an unknown code stays as it is. */
export function languageName(code: string): string {
  return code.split('/').map((part) => LANGUAGE_WORDS[part] ?? part).join('/')
}

/** `2026-01-29`, `2026-01`, `2026` or an ISO time → "29 January 2026", "January 2026", "2026"; null → "undated". */
export function dateInWords(date: string | null): string {
  if (date === null) return 'undated'
  const [year = '', month, day] = date.slice(0, 10).split('-')
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
