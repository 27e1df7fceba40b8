import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { LANGUAGES, type Language } from '../../../shared/argument/reading/language.ts'

const byLanguage = z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(1)))
const claimFileSchema = z.strictObject({ claim: z.string(), asserts: byLanguage, denies: byLanguage })
const noneFileSchema = z.strictObject({ none: byLanguage })
const lexiconFileSchema = z.strictObject({ lexicon: z.record(z.string(), z.partialRecord(z.enum(LANGUAGES), z.string())) })
/** Comparisons and turns of speech, by claim; in English. */
const imagesFileSchema = z.strictObject({ images: z.record(z.string(), z.array(z.string().min(1))) })
/** How one takes up what somebody else said, before answering it; in English. */
const repliesFileSchema = z.strictObject({ replies: z.array(z.string().min(1)) })
const fileSchema = z.union([claimFileSchema, repliesFileSchema, imagesFileSchema, noneFileSchema, lexiconFileSchema])
const claimsSchema = z.array(z.object({ id: z.string(), text: z.string(), short: z.string(), explanation: z.string(), phrasings: z.array(z.string()) }))

/** The claims' own words count more than what others made of them; texts without a claim count more because they are fewer. */
const WEIGHT = { claim: 3, none: 2 }

/** A text that is known to make a claim, to deny it, or (without a claim) to make none. */
export interface Example { text: string; claim: string | null; relation: 'asserts' | 'denies'; language: Language; weight: number }

/** Words of one language that mean nearly the same, by the name of what they mean. */
export type Lexicon = Record<string, Partial<Record<Language, string>>>

export interface ReadingData { claims: string[]; examples: Example[]; lexicon: Lexicon; replies: string[] }

/** The files of a pack that a reading model is made from, in a fixed order: the claims and all in `reading/`. */
export function readingFiles(pack: string): string[] {
  const folder = join(pack, 'reading')
  return [join(pack, 'claims.json'), ...readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted().map((name) => join(folder, name))]
}

/** Reads the texts that a reading model learns from. Throws, naming the file, when one of them is not as it should be. */
export function readingData(pack: string): ReadingData {
  const [claimsFile = '', ...files] = readingFiles(pack)
  const claims = parse(claimsFile, claimsSchema)
  const examples = claims.flatMap(({ id, text, short, explanation, phrasings }) =>
    [text, short, ...explanation.split(/(?<=\.)\s+/), ...phrasings].map((sentence): Example => ({ text: sentence, claim: id, relation: 'asserts', language: 'en', weight: WEIGHT.claim })))
  const lexicon: Lexicon = {}
  const replies: string[] = []
  for (const file of files) {
    const content = parse(file, fileSchema)
    if ('lexicon' in content) Object.assign(lexicon, content.lexicon)
    else if ('replies' in content) replies.push(...content.replies)
    else if ('images' in content) for (const [claim, texts] of Object.entries(content.images)) examples.push(...examplesOf({ en: texts }, claim, 'asserts'))
    else if ('none' in content) examples.push(...examplesOf(content.none, null, 'asserts'))
    else examples.push(...examplesOf(content.asserts, content.claim, 'asserts'), ...examplesOf(content.denies, content.claim, 'denies'))
  }
  return { claims: claims.map(({ id }) => id), examples, lexicon, replies }
}

function examplesOf(texts: Partial<Record<Language, string[]>>, claim: string | null, relation: Example['relation']): Example[] {
  return LANGUAGES.flatMap((language) => (texts[language] ?? []).map((text) => ({ text, claim, relation, language, weight: claim === null ? WEIGHT.none : 1 })))
}

function parse<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
