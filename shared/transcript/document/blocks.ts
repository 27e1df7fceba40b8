import type { Label } from '../../argument/labelling.ts'
import type { Voice } from '../../voice/voice.ts'
import type { Language } from '../language.ts'

/**
 * A transcript laid out to be read, in one language: what stands on paper and in which order, but not how it looks. Every format that
 * people read (docx, pdf, html, md) sets these blocks and adds no words of its own, so that all of them say the same.
 * All text is plain text, as it was written: each renderer makes it safe for its format.
 */
export interface TranscriptDocument {
  lang: Language
  /** The question of the debate; in English, the language of the pack. */
  title: string
  /** "Transcript of a simulated debate". */
  kicker: string
  /** The sentence that simulated speech is not the words of the persons portrayed. */
  simulated: string
  facts: Fact[]
  /** For the head of each page: class or format, day, pack. */
  runningHead: string
  parts: Part[]
  /** By number, from 1: what a note mark leads to. */
  notes: Note[]
  labels: DocumentLabels
}

/** The few words that a layout needs beside its blocks. */
export interface DocumentLabels {
  contents: string
  /** Title of the list of notes, where a format has no notes at the foot of its pages. */
  notes: string
  /** Column heads of a table of counts. */
  views: string
  people: string
  /** Between a name and what it says: ":", in French with a space before it that does not break. */
  colon: string
  /** For a link to line 5 that shows only the number, and to note 5. */
  line(seq: number): string
  note(number: number): string
  page(number: number, of: number): string
}

/** A name and what it says: "Date: 29 January 2026". `code`: set in figures of one width, such as a hash. */
export interface Fact { name: string; value: string; code?: true }

/** A part of the transcript under a heading of its own. */
export interface Part {
  id: string
  title: string
  /** A sentence under the heading. */
  note: string | null
  blocks: Block[]
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; runs: Run[] }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'list'; of: ListKind; items: Item[] }
  | Speech
/** What the items of a list are; for the look alone. */
export type ListKind = 'seats' | 'claims' | 'waiting' | 'hints' | 'rows' | 'quotations' | 'sources' | 'cards'

/** Words in one look. Line breaks in `text` are kept; a blank line begins a paragraph. */
export interface Run {
  text: string
  /** `quiet`: small and grey. */
  look?: 'strong' | 'quiet' | 'italic'
  /** BCP 47, where it is another language than the document's. */
  lang?: string
  /** A mark that leads to this note; the text is its number. */
  note?: number
  /** A link to this line of the debate. */
  line?: number
  /** A link to an https address. */
  href?: string
  /** Somebody's own words: may hold any character of any script. */
  own?: true
}

export interface Item {
  /** Whose it is: the badge of a seat. `solid`: a student's. */
  badge?: { seat: string; monogram: string; solid: boolean }
  /** How a claim stands; `text` is the label in words. */
  label?: { label: Label; text: string }
  /** What stands at the head of the item, such as a name. */
  head: Run[]
  body: Run[]
  /** Below it, quiet. */
  below: Run[]
  /** How many people said 0, 1, … 10. */
  counts?: number[]
  /** Set in: it belongs to the item before it. */
  under?: true
}

/** One line of the debate. */
export interface Speech {
  kind: 'speech'
  seq: number
  voice: Voice
  seat: string | null
  monogram: string | null
  /** A student in role. */
  solid: boolean
  who: string
  /** The voice in words first; then day, act, time. Never empty. */
  facts: string[]
  /** Lines that it answers. */
  to: number[]
  /** "to line 5", with the numbers as links; empty where it answers none. */
  toRuns: Run[]
  /** With the quotation marks that its voice allows, or what became of the words; empty where there never were any. */
  said: Run[]
  /** Exact words, spoken or translated, between quotation marks. */
  quoted: boolean
  /** Original, reasons, claims, cards, quotations checked: one paragraph each. */
  below: Below[]
  /** Notes of a line from the record: marked at the end of its words. */
  notes: number[]
  void: 'undone' | 'struck' | null
  erased: boolean
}

export interface Below {
  of: 'original' | 'source' | 'reason' | 'claims' | 'cards' | 'quotation'
  runs: Run[]
}

/** One footnote: a position and where its words are printed. */
export interface Note {
  number: number
  /** Id of the position. */
  position: string
  /** Who said it, where and when, whose words they are. */
  said: Run[]
  /** The words, where no line of the transcript shows them; empty otherwise. */
  words: Run[]
  original: Run[]
  /** Outlet, headline, author, day, grade and address. */
  source: Run[]
  /** The grade of the source says that it is weak. */
  weak: boolean
}
