import { ok, refuse } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'

/**
 * Whose words a line is made of. Every line that is shown, stored or exported carries exactly one voice (DESIGN §1).
 * Only this folder decides a label; everything else reads it.
 */
export const VOICES = ['quote', 'quote-translated', 'reported', 'student', 'facilitator', 'app'] as const
export type Voice = (typeof VOICES)[number]

/** The voices that come from the sourced record; the other three are spoken in the room. */
export const RECORD_VOICES = ['quote', 'quote-translated', 'reported'] as const satisfies readonly Voice[]
export type RecordVoice = (typeof RECORD_VOICES)[number]

/**
 * What each `wording` of a quotation makes of it, by exact string (dossier README, "How far to trust it").
 * A wording that says "back-translation", "translation of a translation" or "may be a re-translation" is never a quotation,
 * whatever else the position says. A new wording is added here and in the CHECK of a migration.
 */
const VOICE_OF_WORDING: ReadonlyMap<string, RecordVoice> = new Map([
  ['as spoken in English', 'quote'],
  ['as printed in English', 'quote'],
  ['as written in English by himself', 'quote'],
  ['own translation of the quote as printed', 'quote-translated'],
  ["outlet's translation", 'quote-translated'],
  ['official English translation', 'quote-translated'],
  ['back-translation, do not present as the exact words', 'reported'],
  ['own translation of a German translation of the French', 'reported'],
  ['own translation of a Russian translation', 'reported'],
  ["own translation of Euronews' French version; the spoken original was probably English", 'reported'],
  ['as printed in English; may be a re-translation', 'reported'],
])

/** Every wording that a quotation may have. */
export const WORDINGS: readonly string[] = [...VOICE_OF_WORDING.keys()]

/** What decides a position's voice: the kind of statement and, for quotations, how its words came into English. */
export interface Wording {
  kind: 'quote' | 'reported' | 'fact'
  wording?: string | undefined
}

/**
 * The voice of a position (dossier README: all `reported` positions and facts are `reported`; a quotation's `wording` decides).
 * Refuses a quotation without a wording, and any wording that is not known: nothing is guessed.
 */
export function voiceOfPosition({ kind, wording }: Wording): Result<RecordVoice, 'no-wording' | 'unknown-wording'> {
  if (wording === undefined) {
    return kind === 'quote' ? refuse('no-wording', 'a quotation must say how its words came into English (field "wording")') : ok('reported')
  }
  const voice = VOICE_OF_WORDING.get(wording)
  if (!voice) return refuse('unknown-wording', `the wording "${wording}" is not known, so it cannot be decided whose words these are`)
  return ok(kind === 'quote' ? voice : 'reported')
}

/** True for the three voices that need a position and its source (DESIGN §1). */
export function isRecordVoice(voice: Voice): voice is RecordVoice {
  return (RECORD_VOICES as readonly Voice[]).includes(voice)
}

/** True where quotation marks may be set: exact words, spoken or translated, and never restated ones (DESIGN §1). */
export function hasQuotationMarks(voice: Voice): boolean {
  return voice === 'quote' || voice === 'quote-translated'
}
