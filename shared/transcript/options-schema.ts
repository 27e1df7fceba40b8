import * as z from 'zod'
import { LANGUAGES } from './language.ts'
import { CITATION_STYLES, PAGE_SIZES, type TranscriptOptions } from './options.ts'

const id = z.string().min(1).max(80)

/** What a transcript is to hold, as a page or a command asks for it. Apart from `options.ts`, which the page reads: it must not load zod. */
export const transcriptOptionsSchema: z.ZodType<TranscriptOptions, TranscriptOptions> = z.strictObject({
  naming: z.enum(['names', 'pseudonyms']),
  className: z.string().max(60),
  lang: z.enum(LANGUAGES),
  style: z.enum(CITATION_STYLES),
  page: z.enum(PAGE_SIZES),
  share: z.discriminatedUnion('of', [z.strictObject({ of: z.literal('whole') }), z.strictObject({ of: z.literal('seat'), seat: id }), z.strictObject({ of: z.literal('participant'), participant: id })]),
  hints: z.boolean(), times: z.boolean(), debrief: z.boolean(), epilogue: z.boolean(),
})
