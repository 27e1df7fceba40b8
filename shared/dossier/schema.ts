import * as z from 'zod'
import { RECORD_VOICES } from '../voice/voice.ts'

/** Longest text a pack may hold in one field: packs are untrusted data, and no card is longer than a page. */
const text = z.string().trim().min(1).max(4_000)
const line = z.string().trim().min(1).max(400)
const slug = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i).max(80)
const positionId = z.string().regex(/^[A-Z]\d{2,3}$/)
const language = z.string().regex(/^[a-z]{2}(?:\/[a-z]{2})?$/)
/** A day, a month or a year; as precise as is known. */
export const partialDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
const webAddress = z.string().regex(/^https?:\/\/[^\s"<>]+$/).max(1_000)

export const TIERS = ['official', 'press', 'agency-copy', 'aggregator'] as const
export const PERIODS = ['earlier', 'core', 'later'] as const

export const sourceSchema = z.strictObject({
  id: slug,
  outlet: line,
  headline: line.nullable(),
  headline_basis: z.enum(['page', 'url-slug', 'not-shown']).nullable(),
  author: line.nullable(),
  date: partialDate.nullable(),
  url: webAddress.startsWith('https://'),
  language,
  tier: z.enum(TIERS),
  note: text.optional(),
})

export const positionSchema = z.strictObject({
  id: positionId,
  figure: line,
  role: line.optional(),
  kind: z.enum(['quote', 'reported', 'fact']),
  text,
  /** Our own wording of a re-translated quotation: what may be shown in its place. */
  restated: text.optional(),
  original_text: text.optional(),
  original_language: language.nullish(),
  language,
  wording: line.optional(),
  translator: z.enum(['ours', 'outlet', 'official']).optional(),
  voice: z.enum(RECORD_VOICES),
  date: partialDate.nullable(),
  date_precision: z.enum(['day', 'month', 'year', 'none']),
  venue: line.optional(),
  source_id: slug,
  further_source_ids: z.array(slug).optional(),
  topic_tags: z.array(slug),
  /** -2 isolate and press first … +2 engage now; our own grading. */
  stance: z.int().min(-2).max(2).nullable(),
  argues_against: z.array(positionId),
  period: z.enum(PERIODS),
  variant_of: positionId.optional(),
  contradicted_by: z.array(positionId).optional(),
  playable: z.boolean(),
  note: text.optional(),
  second_look: z.strictObject({
    date: z.iso.date(),
    verdict: z.enum(['confirmed', 'confirmed-elsewhere-differs', 'corrected', 'better-source', 'doubtful']),
    url: webAddress,
  }).optional(),
})

export const claimSchema = z.strictObject({
  id: slug,
  text: line,
  short: z.string().trim().min(1).max(60),
  side: z.enum(['engage', 'pressure-first', 'conditional', 'procedural']),
  scheme: slug,
  explanation: text,
  phrasings: z.array(line).min(1),
})

const positionLinkSchema = z.strictObject({
  claim: slug,
  relation: z.enum(['supports', 'opposes', 'qualifies']),
  basis: z.enum(['stated', 'evidence']),
})
const attackSchema = z.strictObject({ from: slug, to: slug, kind: z.enum(['rebuts', 'undercuts']), why: line })
const supportSchema = z.strictObject({ from: slug, to: slug, why: line })
const concessionSchema = z.strictObject({ claim: slug, concession: line })

export const linksSchema = z.strictObject({
  relation_key: z.record(z.string(), line).optional(),
  basis_key: z.record(z.string(), line).optional(),
  position_claims: z.record(positionId, z.strictObject({ links: z.array(positionLinkSchema).min(1), note: text.optional() })),
  attacks: z.array(attackSchema),
  supports: z.array(supportSchema),
  concessions: z.array(concessionSchema),
})

export const questionsSchema = z.strictObject({
  schemes: z.array(z.strictObject({ scheme: slug, meaning: line, questions: z.array(line).min(1) })),
  claims: z.array(z.strictObject({ claim: slug, questions: z.array(line).min(1) })),
})

export const seatSchema = z.strictObject({
  seat: slug,
  figure: line,
  core_claims: z.array(z.strictObject({ rank: z.int().min(1), claim: slug, positions: z.array(positionId), stated: z.array(positionId) })).min(1),
  red_lines: z.array(z.strictObject({ claim: slug, positions: z.array(positionId).min(1), note: line })),
  tensions: z.array(z.strictObject({
    claim: slug, what: line, record: z.array(z.strictObject({ date: partialDate, position: positionId })).min(2),
  })),
  likely_allies: z.array(z.strictObject({
    claim: slug,
    seats: z.array(z.strictObject({
      seat: slug, positions: z.array(positionId), also_limits: z.array(positionId).optional(),
      but_opposes: z.array(positionId).optional(), only_earlier_period: z.boolean().optional(),
    })),
    others: z.array(z.strictObject({ who: line, positions: z.array(positionId) })),
  })),
  brief: text,
})

export const motionSchema = z.strictObject({
  id: slug,
  title: line,
  text,
  origin: line,
  proposer: slug,
  proposer_basis: z.array(positionId),
  claims_for: z.array(slug),
  claims_against: z.array(slug),
  leanings: z.record(slug, z.strictObject({
    leaning: line,
    positions: z.array(positionId),
    note: line,
    stance: z.enum(['for', 'leans-for', 'open', 'leans-against', 'against', 'not-on-record']),
  })),
})

export const packMetaSchema = z.strictObject({
  id: slug,
  version: z.string().regex(/^\d+(?:\.\d+){1,3}$/),
  title: line,
  language,
  window: line,
  asOfOptions: z.array(z.strictObject({ date: z.iso.date(), label: line, default: z.boolean() })).min(1),
  honesty: text,
  careLine: text,
  simulatedSpeechSentence: text,
  figures: z.array(z.strictObject({ seat: slug, figure: line, monogram: z.string().regex(/^\p{Lu}{2}$/u), role: line, summary: line })).min(2),
  glossary: z.array(z.strictObject({ term: line, meaning: line, source: line.optional() })),
  /** The text whose statements the pack takes apart: its source and the ids of its statements. */
  bblv: z.strictObject({ source: slug, statements: z.array(positionId).min(1) }),
  /** Sentences of the pack that tell of dated events without naming them by id: sayable only when all these positions are in play. */
  restsOn: z.array(z.strictObject({ text: line, positions: z.array(positionId).min(1) })),
})

export type Source = z.infer<typeof sourceSchema>
export type Position = z.infer<typeof positionSchema>
export type Claim = z.infer<typeof claimSchema>
export type PositionLink = z.infer<typeof positionLinkSchema>
export type Attack = z.infer<typeof attackSchema>
export type Support = z.infer<typeof supportSchema>
export type Concession = z.infer<typeof concessionSchema>
export type Links = z.infer<typeof linksSchema>
export type Questions = z.infer<typeof questionsSchema>
export type Seat = z.infer<typeof seatSchema>
export type Motion = z.infer<typeof motionSchema>
export type PackMeta = z.infer<typeof packMetaSchema>
export type RestsOn = PackMeta['restsOn'][number]

/** A whole debate as data, read and cross-checked. */
export interface Pack {
  meta: PackMeta
  sources: Source[]
  positions: Position[]
  claims: Claim[]
  links: Links
  questions: Questions
  seats: Seat[]
  motions: Motion[]
}
