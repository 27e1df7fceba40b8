import type { Label } from '../argument/labelling.ts'
import type { ClaimUse, Move, QuoteFinding } from '../debate/events.ts'
import type { Level } from '../debate/level.ts'
import type { LineKind } from '../debate/line.ts'
import type { Source } from '../dossier/schema.ts'
import type { Hint } from '../feedback/feedback.ts'
import type { StageKind } from '../recipes/schema.ts'
import type { RecordVoice, Voice } from '../voice/voice.ts'
import type { ClassPart } from './class/part.ts'
import type { GraphPart } from './graph-part.ts'
import type { Language } from './language.ts'

/** Real names or "Student A": one switch for the whole transcript. */
export type Naming = 'names' | 'pseudonyms'

/** A record made ready to be read. Every renderer reads this and nothing else, so that all formats say the same. */
export interface Transcript {
  /** Of all labels; what people said and quotations stay as they are. */
  lang: Language
  /** The question of the pack. */
  title: string
  session: TranscriptSession
  pack: { id: string; version: string; hash: string; title: string; window: string }
  /** The pack's sentence that simulated speech is not the words of the persons portrayed. */
  simulated: string
  /** What is real, what is classroom design, what is judgement; from the pack. */
  honesty: string
  naming: Naming
  /** Null when none was given. */
  className: string | null
  share: SharePart
  /** Left out as the person wished who made the transcript; nothing of it is in any field. */
  leftOut: Omission[]
  seats: TranscriptSeat[]
  /** Everybody of the session, as the transcript calls them; the id tells them apart for programs and is shown to nobody. */
  people: { id: string; name: string }[]
  sections: TranscriptSection[]
  footnotes: Footnote[]
  claims: TranscriptClaim[]
  hints: TranscriptHint[]
  /** Lines that still wait for the student's answer. */
  stillToAnswer: number[]
  time: { stage: string; title: string; limitMs: number | null; usedMs: number }[]
  /** Footnotes of what was said after the day of the debate; empty unless asked for. */
  epilogue: number[]
  /** Arguments, how they meet, and how each stands. */
  graph: GraphPart
  /** What only a class has; null for one student's debate. */
  class: ClassPart | null
  recordHash: string
}

export type Omission = 'hints' | 'times' | 'debrief'

/** How much of the session this is. `name` of the seat's figure or of the person; `shown` and `total` count lines. */
export type SharePart = { of: 'whole' } | { of: 'seat' | 'participant'; id: string; name: string; shown: number; total: number }

export interface TranscriptSession {
  id: string
  recipe: { id: string; title: string; basis: string }
  seed: string
  asOf: string
  timed: boolean
  level: Level
  /** Rounds of the exchange; null where the recipe has none. */
  rounds: number | null
  /** The bout that was handed out, with the hash of its file's content; null where a student chose for himself. */
  assignment: { title: string; hash: string } | null
  createdAt: string
  /** Null while the debate runs. */
  closedAt: string | null
  /** Events of the record, of which the lines are the readable part. */
  events: number
}

export interface TranscriptSeat {
  seat: string
  figure: string
  short: string
  monogram: string
  role: string
  playedBy: string
  played: 'student' | 'record'
}

/** The lines of one stage, or of one of its rounds. */
export interface TranscriptSection {
  stage: StageKind
  round: number
  title: string
  lines: TranscriptLine[]
}

export interface TranscriptLine {
  seq: number
  at: string
  /** Milliseconds since the session began. */
  elapsedMs: number
  kind: LineKind
  voice: Voice
  /** The voice in words: "exact words", "translated", "reported", "student", … */
  voiceLabel: string
  /** Who speaks, never a bare figure for a student: "Student A, as Macron". */
  who: string
  /** What the speaker does with the floor, in words; null where the label says it. */
  does: string | null
  seat: string | null
  monogram: string | null
  participant: string | null
  inRole: boolean
  move: Move | null
  text: string
  /** True where quotation marks are set: exact words, spoken or translated. */
  quoted: boolean
  original: { text: string; language: string | null } | null
  /** Who translated, in words; null where nothing was. */
  translatedBy: string | null
  position: string | null
  source: string | null
  /** When the words of a record line were said, in words. */
  saidOn: string | null
  cards: string[]
  /** Numbers of the footnotes that this line rests on: its own position, the cards cited, the quotations found. */
  notes: number[]
  /** Those of them that are cards which the speaker cited. */
  cardNotes: number[]
  claims: (ClaimUse & { short: string })[]
  respondsTo: number[]
  warrant: string
  limits: string
  overTime: boolean
  /** Null too where times are left out. */
  usedMs: number | null
  quotes: (QuoteFinding & { note: number | null })[]
  /** The student marked it: this departs from the record of the figure. Absent otherwise. */
  departs?: true
  /** It no longer counts: taken back, or struck by the facilitator and then without its words. Absent otherwise. */
  void?: 'undone' | 'struck'
  /** Its words were erased from the record. Absent otherwise. */
  erased?: true
  rule: string | null
  params: Record<string, string>
}

/** One position, with the place where its words are printed. The same position has one number throughout. */
export interface Footnote {
  number: number
  position: string
  figure: string
  role: string | null
  voice: RecordVoice
  voiceLabel: string
  quoted: boolean
  /** What the position says; null for a re-translation, which is never shown as speech. */
  text: string | null
  original: { text: string; language: string | null } | null
  translatedBy: string | null
  venue: string | null
  /** The day of the words, in words. */
  saidOn: string
  date: string | null
  language: string
  source: {
    id: string
    outlet: string
    headline: string | null
    /** True when the headline was rebuilt from the address. */
    headlineRebuilt: boolean
    author: string | null
    date: string | null
    url: string
    /** Of the page: "en", or "lb/fr" where it is in two. `language` above is of the words in the dossier. */
    language: string
    tier: Source['tier']
    /** The grade in words. */
    grade: string
  }
  further: { outlet: string; url: string }[]
  /** Says so in words, where the statement was added at the machine: nobody checked it. Absent otherwise. */
  added?: string
  /** True when a line of the transcript shows the words; otherwise the footnote has to. */
  shownAsLine: boolean
}

export interface TranscriptClaim {
  id: string
  short: string
  text: string
  /** The claim's one label across seats; see `labelOfClaim`. */
  label: Label
  seats: { seat: string; figure: string; relation: ClaimUse['relation']; label: Label; lines: number[] }[]
}

export interface TranscriptHint extends Hint {
  /** Footnotes of the cards that the hint rests on. */
  notes: number[]
}
