import * as z from 'zod'

/** What the check of a quotation says, in the order of precedence: the first that applies. */
export const QUOTE_VERDICTS = ['not-found', 'wrong-speaker', 'altered', 'wrong-date', 'not-exact-words', 'translated', 'exact'] as const
export type QuoteVerdict = (typeof QUOTE_VERDICTS)[number]

/** How the words are shown: as the speaker's own, or as a translator printed them and said so. */
export const SHOWN_AS = ['exact words', 'as printed'] as const
export type ShownAs = (typeof SHOWN_AS)[number]

/** A run of words that both texts have, that only the record has (`missing`), or that only the quotation has (`added`). */
const wordPiece = z.strictObject({ kind: z.enum(['same', 'missing', 'added']), text: z.string() })
export type WordPiece = z.infer<typeof wordPiece>

/**
 * Whose words a recorded text is: the speaker's, a translation of them, a translation of a translation, or the dossier's own.
 * Only the first two may stand in quotation marks.
 */
export const BASES = ['spoken', 'translation', 'retranslation', 'restatement'] as const
export type Basis = (typeof BASES)[number]

/** What is not as recorded. Nothing that does not apply: `words` empty, the others null. */
export const quoteDifferenceSchema = z.strictObject({
  /** All of it in a sentence or two of English. */
  text: z.string(),
  /** The quotation against the recorded words, in reading order. */
  words: z.array(wordPiece),
  /** What the recorded text is with which the quotation was compared. */
  basis: z.enum(BASES),
  /** Who is on record with the words, where it is not the figure named. */
  figure: z.string().nullable(),
  /** The recorded date, where it is not the date given. */
  date: z.string().nullable(),
  /** The words in the language in which they were said, where these are a translation. */
  original: z.strictObject({ text: z.string(), language: z.string().nullable() }).nullable(),
  translator: z.enum(['ours', 'outlet', 'official']).nullable(),
  /** Where these words are a re-translation: the position that holds the better printing. */
  better: z.string().nullable(),
})
export type QuoteDifference = z.infer<typeof quoteDifferenceSchema>
