import type { Language } from './language.ts'
import type { Naming } from './transcript.ts'

/** Styles of the bibliography; bundled with the app. */
export const CITATION_STYLES = ['apa', 'mla', 'chicago', 'iso690'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

export const PAGE_SIZES = ['a4', 'letter'] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** How much of a session: all of it, what one delegation said, or what one person said, each with the lines that belong to it. */
export type Share = { of: 'whole' } | { of: 'seat'; seat: string } | { of: 'participant'; participant: string }

/** What a transcript holds and how it is labelled. */
export interface TranscriptOptions {
  naming: Naming
  /** Empty: none. */
  className: string
  lang: Language
  style: CitationStyle
  page: PageSize
  share: Share
  hints: boolean
  /** Speaking time and the clock of each line. */
  times: boolean
  debrief: boolean
  /** What was said after the day of the debate; only of a session that is closed. */
  epilogue: boolean
}

export const DEFAULT_OPTIONS: TranscriptOptions = {
  naming: 'pseudonyms', className: '', lang: 'en', style: 'apa', page: 'a4', share: { of: 'whole' }, hints: true, times: true, debrief: true, epilogue: false,
}
