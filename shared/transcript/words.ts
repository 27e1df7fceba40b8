import type { Label } from '../argument/labelling.ts'
import type { Move } from '../debate/events.ts'
import type { Line, LineKind } from '../debate/line.ts'
import type { Position, Source } from '../dossier/schema.ts'
import type { Hint } from '../feedback/feedback.ts'
import type { StageKind } from '../recipes/schema.ts'
import type { Voice } from '../voice/voice.ts'
import { classDoing } from './class/class-words.ts'

/** The English of a transcript: the words for what the record holds as ids and numbers. */

export const VOICE_WORDS: Record<Voice, string> = {
  quote: 'exact words',
  'quote-translated': 'translated',
  reported: 'reported, not a quotation',
  student: 'student',
  facilitator: 'teacher',
  app: 'the app',
}

const MOVE_WORDS: Record<Move, string> = {
  assert: 'asserts', support: 'supports', rebut: 'rebuts', question: 'asks', answer: 'answers', concede: 'concedes',
  withdraw: 'withdraws', yield: 'yields the floor',
}

const STAGE_WORDS: Record<string, string> = {
  prepare: 'Brief', opening: 'Opening', exchange: 'Exchange', closing: 'Closing', dropRoles: 'Roles put down', debrief: 'Debrief', closed: 'Closed',
  present: 'Presenting a case', listenBack: 'Listening back', openDiscussion: 'Open discussion', reverse: 'Sides changed', tableMotion: 'A text on the table', tourDeTable: 'Tour de table',
  negotiate: 'Negotiation', vote: 'Vote', jointStatement: 'Joint statement', report: 'Report',
} satisfies Record<StageKind, string>

export const LABEL_WORDS: Record<Label, string> = {
  accepted: 'stands', rejected: 'fell', undecided: 'undecided', open: 'open', conceded: 'conceded',
}

export const TRANSLATOR_WORDS: Record<NonNullable<Position['translator']>, string> = {
  ours: 'our own translation', outlet: 'the outlet’s translation', official: 'official translation',
}

export const GRADE_WORDS: Record<Source['tier'], string> = {
  official: 'official record', press: 'press', 'agency-copy': 'agency copy', aggregator: 'aggregator: a weak source',
}

export const ASPECT_WORDS: Record<Hint['aspect'], string> = {
  fidelity: 'Fidelity to the record', evidence: 'Evidence', engagement: 'Engagement with the others', time: 'Use of time',
}

/** What an `app` line is for, where its text does not say it. */
const APP_WORDS: Partial<Record<LineKind, string>> = { reason: 'why this card', question: 'open question', pass: 'a seat passes' }

const DEBRIEF_WORDS: Record<string, string> = { describe: 'describes', analyse: 'analyses', transfer: 'transfers', apply: 'applies' }

const LANGUAGE_WORDS: Record<string, string> = {
  de: 'German', en: 'English', et: 'Estonian', fr: 'French', it: 'Italian', lb: 'Luxembourgish', lt: 'Lithuanian', lv: 'Latvian', pl: 'Polish', ru: 'Russian', uk: 'Ukrainian',
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A stage with its round, where the stage has several. */
export function stageTitle(stage: string, round = 1, rounds = 1): string {
  const title = STAGE_WORDS[stage] ?? stage
  return rounds > 1 ? `${title}, round ${round} of ${rounds}` : title
}

/** What a line does, in words; null where its label or its text says it. */
export function doingWords(line: Pick<Line, 'kind' | 'voice' | 'move' | 'rule'>): string | null {
  if (line.kind === 'debrief') return DEBRIEF_WORDS[line.rule ?? ''] ?? null
  const inClass = classDoing(line)
  if (inClass !== null) return inClass
  if (line.voice === 'app') return APP_WORDS[line.kind] ?? null
  return line.move && MOVE_WORDS[line.move]
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

/** An ISO time in UTC → "29 January 2026, 09:00 UTC". */
export function momentInWords(at: string): string {
  return `${dateInWords(at)}, ${at.slice(11, 16)} UTC`
}

/** Milliseconds → "3:07", or "1:03:07" from an hour on. Part seconds are cut, as on a clock. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, String(seconds % 60).padStart(2, '0')]
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
