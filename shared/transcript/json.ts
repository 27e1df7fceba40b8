import * as z from 'zod'
import { MOVES } from '../debate/events.ts'
import { LEVELS } from '../debate/level.ts'
import { LINE_KINDS } from '../debate/line.ts'
import { QUOTE_VERDICTS, quoteDifferenceSchema } from '../dossier/quote-verdict.ts'
import { TIERS } from '../dossier/schema.ts'
import { withSortedKeys } from '../lib/canonical-json.ts'
import { RECORD_VOICES, VOICES } from '../voice/voice.ts'
import { classPartSchema } from './class/class-json.ts'
import { graphJson, graphSchema, labelSchema, relationSchema } from './graph-json.ts'
import { LANGUAGES } from './language.ts'
import type { Transcript } from './transcript.ts'

const [label, relation] = [labelSchema, relationSchema]
const seqs = z.array(z.int().min(1))
const original = z.strictObject({ text: z.string(), language: z.string().nullable() }).nullable()

const lineSchema = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  stage: z.string(),
  round: z.int().min(1),
  kind: z.enum(LINE_KINDS),
  voice: z.enum(VOICES),
  /** Who speaks, as every other format shows it: "Student A, as Macron". */
  who: z.string(),
  seat: z.string().nullable(),
  /** Name or pseudonym, as `naming` says. */
  participant: z.string().nullable(),
  inRole: z.boolean(),
  move: z.enum(MOVES).nullable(),
  text: z.string(),
  position: z.string().nullable(),
  source: z.string().nullable(),
  original,
  rule: z.string().nullable(),
  params: z.record(z.string(), z.string()),
  claims: z.array(z.strictObject({ claim: z.string(), relation })),
  cards: z.array(z.string()),
  respondsTo: seqs,
  warrant: z.string(),
  limits: z.string(),
  overTime: z.boolean(),
  usedMs: z.number().nullable(),
  quotes: z.array(z.strictObject({
    passage: z.string(), status: z.enum(['exact', 'not-found']), position: z.string().nullable(), named: z.string().nullable(), retranslation: z.boolean(), restatement: z.boolean(),
    /** Absent from records of before the check knew them. */
    verdict: z.enum(QUOTE_VERDICTS).optional(), dated: z.string().optional(), difference: quoteDifferenceSchema.optional(),
    note: z.int().min(1).nullable(),
  })),
  /** The student marked that this departs from the record of the figure; absent otherwise. */
  departs: z.literal(true).optional(),
  /** It no longer counts; a struck line is without its words. Absent otherwise. */
  void: z.enum(['undone', 'struck']).optional(),
  /** Its words were erased from the record. Absent otherwise. */
  erased: z.literal(true).optional(),
  notes: z.array(z.int().min(1)),
})

const footnoteSchema = z.strictObject({
  number: z.int().min(1), position: z.string(), figure: z.string(), role: z.string().nullable(), voice: z.enum(RECORD_VOICES), text: z.string().nullable(), original,
  translatedBy: z.string().nullable(), venue: z.string().nullable(), date: z.string().nullable(), language: z.string(),
  source: z.strictObject({
    id: z.string(), outlet: z.string(), headline: z.string().nullable(), headlineRebuilt: z.boolean(), author: z.string().nullable(),
    date: z.string().nullable(), url: z.string(), language: z.string(), tier: z.enum(TIERS),
  }),
  further: z.array(z.strictObject({ outlet: z.string(), url: z.string() })),
  /** Added at the machine, not checked. Absent otherwise. */
  added: z.literal(true).optional(),
})

const part = { id: z.string(), name: z.string(), shown: z.int().min(0), total: z.int().min(0) }

/** The shape of `transcript.json`; see docs/formats.md. `null` where a field does not apply. */
export const transcriptJsonSchema = z.strictObject({
  format: z.literal('tour-de-table/transcript'),
  formatVersion: z.literal(1),
  session: z.string(),
  title: z.string(),
  pack: z.string(),
  packVersion: z.string(),
  packHash: z.string(),
  recipe: z.string(),
  seed: z.string(),
  asOf: z.iso.date(),
  timed: z.boolean(),
  level: z.enum(LEVELS),
  rounds: z.int().min(1).nullable(),
  /** The bout that a teacher handed out, with the hash of its content. */
  assignment: z.strictObject({ title: z.string(), hash: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  simulated: z.string(),
  /** Of all labels in it; quotations and what people said stay as they are. */
  lang: z.enum(LANGUAGES),
  naming: z.enum(['names', 'pseudonyms']),
  /** All of the session, or what one seat or one person said, with how many of its lines are shown. */
  share: z.discriminatedUnion('of', [z.strictObject({ of: z.literal('whole') }), z.strictObject({ of: z.literal('seat'), ...part }), z.strictObject({ of: z.literal('participant'), ...part })]),
  /** What was asked to be left out. */
  leftOut: z.array(z.enum(['hints', 'times', 'debrief'])),
  className: z.string().nullable(),
  seats: z.array(z.strictObject({ seat: z.string(), figure: z.string(), played: z.enum(['student', 'record']), playedBy: z.string() })),
  lines: z.array(lineSchema),
  footnotes: z.array(footnoteSchema),
  /** `label`: one for the whole table; `seats`: how it ended for each seat that used the claim. */
  claims: z.array(z.strictObject({ id: z.string(), label, seats: z.array(z.strictObject({ seat: z.string(), relation, label, lines: seqs })) })),
  hints: z.array(z.strictObject({ aspect: z.string(), rule: z.string(), params: z.record(z.string(), z.string()), text: z.string(), lines: seqs, cards: z.array(z.string()) })),
  stillToAnswer: seqs,
  graph: graphSchema,
  /** Footnotes of what was said after the day of the debate; empty unless asked for. */
  epilogue: z.array(z.int().min(1)),
  time: z.array(z.strictObject({ stage: z.string(), limitMs: z.number().nullable(), usedMs: z.number() })),
  /** Of a class: seats and people, time, votes, views as counts, what was agreed. Absent otherwise. */
  class: classPartSchema.optional(),
  events: z.int().min(1),
  recordHash: z.string(),
})
export type TranscriptJson = z.infer<typeof transcriptJsonSchema>

/**
 * A transcript as JSON text: keys sorted, each line of the debate and each footnote on a line of its own, so that equal records have equal
 * bytes and two transcripts can be compared line by line.
 */
export function jsonOf(transcript: Transcript): string {
  const { lines, graph, ...rest } = asJson(transcript) // these two are long, and their keys are in order already
  const members = Object.entries({ ...sorted(rest), lines, graph }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{\n${members.map(([key, value]) => `${JSON.stringify(key)}: ${memberText(value)}`).join(',\n')}\n}\n`
}

const memberText = (value: unknown): string => (Array.isArray(value) && value.length > 0 ? `[\n  ${value.map((item) => JSON.stringify(item)).join(',\n  ')}\n]` : JSON.stringify(value))

function asJson({ session, pack, ...transcript }: Transcript): TranscriptJson {
  return {
    format: 'tour-de-table/transcript', formatVersion: 1,
    session: session.id, title: transcript.title, pack: pack.id, packVersion: pack.version, packHash: pack.hash,
    recipe: session.recipe.id, seed: session.seed, asOf: session.asOf, timed: session.timed, level: session.level, rounds: session.rounds, assignment: session.assignment, createdAt: session.createdAt, closedAt: session.closedAt,
    simulated: transcript.simulated, lang: transcript.lang, naming: transcript.naming, share: transcript.share, leftOut: transcript.leftOut, className: transcript.className,
    seats: transcript.seats.map(({ seat, figure, played, playedBy }) => ({ seat, figure, played, playedBy })),
    lines: transcript.sections.flatMap(({ stage, round, lines }) => lines.map((line) => jsonLine(line, stage, round))),
    footnotes: transcript.footnotes.map(({ voiceLabel: _v, quoted: _q, saidOn: _d, shownAsLine: _s, added, source: { grade: _g, ...source }, ...note }) => ({ ...note, ...(added !== undefined && { added: true as const }), source })),
    claims: transcript.claims.map(({ id, label: one, seats }) => ({ id, label: one, seats: seats.map(({ figure: _f, ...seat }) => seat) })),
    hints: transcript.hints.map(({ notes: _n, ...hint }) => hint),
    stillToAnswer: transcript.stillToAnswer,
    graph: graphJson(transcript.graph),
    epilogue: transcript.epilogue,
    time: transcript.time.map(({ stage, limitMs, usedMs }) => ({ stage, limitMs, usedMs })),
    ...(transcript.class ? { class: transcript.class } : {}),
    events: session.events,
    recordHash: transcript.recordHash,
  }
}

/** Leaves out what only wording adds: labels in words, titles of claims, monograms. Its keys are in order already: there are thousands of lines. */
function jsonLine(line: Transcript['sections'][number]['lines'][number], stage: string, round: number): TranscriptJson['lines'][number] {
  const { at, cards, inRole, kind, limits, move, notes, original, overTime, params, participant, position, respondsTo, rule, seat, seq, source, text, usedMs, voice, warrant, who } = line
  const claims = line.claims.map(({ claim, relation: use }) => ({ claim, relation: use }))
  return {
    at, cards, claims, ...(line.departs ? { departs: line.departs } : {}), ...(line.erased ? { erased: line.erased } : {}), inRole, kind, limits, move, notes, original: original && { language: original.language, text: original.text }, overTime,
    params: sorted(params), participant, position, quotes: sorted(line.quotes), respondsTo, round, rule, seat, seq, source, stage, text, usedMs, voice, ...(line.void ? { void: line.void } : {}), warrant, who,
  }
}

const sorted = <T>(value: T): T => withSortedKeys(value) as T
