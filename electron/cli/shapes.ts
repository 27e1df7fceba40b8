import * as z from 'zod'
import { partialDate, PERIODS, TIERS } from '../../shared/dossier/schema.ts'
import { QUOTE_VERDICTS, quoteDifferenceSchema } from '../../shared/dossier/quote-verdict.ts'
import { FORMATS } from '../../shared/transcript/formats.ts'
import { RECIPE_NOTES } from '../../shared/recipes/check.ts'
import { RECORD_VOICES } from '../../shared/voice/voice.ts'
import { CARD_KINDS } from '../../shared/study/cards/card.ts'

/**
 * What each command prints with `--json`, one line each; docs/formats.md shows an example of every one. The transcript has its
 * own schema (`transcriptJsonSchema`), and so has the list of speeches (`speechesSchema`).
 */

const sessionId = z.string().min(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const simulateResultSchema = z.strictObject({ session: sessionId, events: z.int().min(1), recordHash: hash, files: z.array(z.string()) })

export const exportResultSchema = z.strictObject({ session: sessionId, format: z.enum(FORMATS), file: z.string(), /** All of them, where a format has several; absent otherwise. */ files: z.array(z.string()).min(2).optional(), recordHash: hash })

/** `left`: what could not be exported; `format` null: not at all. */
export const exportAllResultSchema = z.strictObject({
  out: z.string(), sessions: z.int().min(1), formats: z.array(z.enum(FORMATS)), files: z.int().min(0),
  left: z.array(z.strictObject({ session: sessionId, format: z.enum(FORMATS).nullable(), reason: z.string() })),
})

export const verifyResultSchema = z.strictObject({
  ok: z.boolean(),
  events: z.int().min(0),
  /** Entries whose words were erased; absent where there are none. */
  erased: z.int().min(1).optional(),
  /** `seq` 0: what stands beside the entries of a bundle. */
  firstBad: z.strictObject({ seq: z.int().min(0), reason: z.string() }).nullable(),
  /** Of a zip: the first file that is not what its manifest names; absent otherwise. */
  file: z.string().optional(),
})

export const sessionListSchema = z.array(z.strictObject({
  id: sessionId, recipe: z.string(), seat: z.string(), figure: z.string(), name: z.string(),
  createdAt: z.iso.datetime(), lastAt: z.iso.datetime(), asOf: z.iso.date(), timed: z.boolean(),
  status: z.enum(['running', 'closed']), stage: z.string(), round: z.int(), rounds: z.int(), events: z.int().min(1),
  /** A class; absent for a debate of one student. */
  room: z.literal(true).optional(), title: z.string().optional(), people: z.int().min(0).optional(),
}))

export const serveLineSchema = z.strictObject({ address: z.url(), port: z.int(), pid: z.int(), db: z.string() })

export const hostLineSchema = z.strictObject({ session: sessionId, code: z.string().length(6), joinUrl: z.url(), url: z.url(), port: z.int(), teacherUrl: z.url(), projectorUrl: z.url(), pid: z.int(), db: z.string() })

export const addressListSchema = z.array(z.strictObject({ address: z.string(), name: z.string(), kind: z.string(), usable: z.boolean(), best: z.boolean() }))

export const backupResultSchema = z.strictObject({
  file: z.string(),
  bytes: z.int().min(0),
  /** False where the newest backup held the same already; it is then the one named. */
  made: z.boolean(),
  /** Names of the backups that the rule let go. */
  removed: z.array(z.string()),
})

/** `left`: files that may still hold what was to be forgotten, and why. */
export const forgetResultSchema = z.strictObject({
  session: sessionId, entries: z.int().min(0), drafts: z.int().min(0), names: z.int().min(0), cleaned: z.int().min(0),
  left: z.array(z.strictObject({ file: z.string(), why: z.string() })),
})

const counted = z.strictObject({ sessions: z.int().min(0), lines: z.int().min(0) })

export const restoreResultSchema = z.strictObject({
  restored: z.string(), db: z.string(), madeAt: z.iso.datetime().nullable(),
  before: z.string().nullable(), setAside: z.string().nullable(),
  lost: counted, back: counted,
  drafts: z.array(z.strictObject({ sessionId, text: z.string() })),
})

export const salvageResultSchema = z.strictObject({
  db: z.string(), out: z.string(), setAside: z.string().nullable(),
  pages: z.strictObject({ all: z.int().min(0), unreadable: z.int().min(0) }),
  sessions: z.array(z.strictObject({
    session: sessionId, seat: z.string().nullable(), createdAt: z.iso.datetime().nullable(), events: z.int().min(0),
    kept: z.enum(['whole', 'cut', 'lost']), cutAt: z.int().min(1).nullable(), reason: z.string().nullable(),
    beyond: z.array(z.strictObject({ seq: z.int().min(1), at: z.iso.datetime(), text: z.string() })),
  })),
  settings: z.int().min(0),
  recipes: z.int().min(0),
  study: z.int().min(0),
  drafts: z.strictObject({ kept: z.int().min(0), stray: z.array(z.strictObject({ session: sessionId, savedAt: z.iso.datetime(), text: z.string() })) }),
})

export const paperResultSchema = z.strictObject({
  file: z.string(), recipe: z.string(), asOf: z.iso.date(), size: z.enum(['A4', 'Letter']), bytes: z.int().min(1),
})

export const recipeCheckSchema = z.strictObject({
  ok: z.boolean(),
  /** Null where the file holds no recipe that could be read. */
  recipe: z.strictObject({ id: z.string(), title: z.string(), minutes: z.number().min(0) }).nullable(),
  error: z.string().nullable(),
  /** Stages count from 0. */
  warnings: z.array(z.strictObject({ code: z.enum(RECIPE_NOTES), stage: z.int().min(0).nullable() })),
})

export const doctorResultSchema = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), found: z.string(), todo: z.string().nullable() })),
})

export const matchResultSchema = z.array(z.strictObject({
  id: z.string(),
  claims: z.array(z.strictObject({ id: z.string(), score: z.number().min(0).max(1), relation: z.enum(['asserts', 'denies']) })),
  none: z.boolean(),
}))

export const checkQuoteResultSchema = z.array(z.strictObject({
  id: z.union([z.string(), z.number()]),
  verdict: z.enum(QUOTE_VERDICTS),
  /** The position that the verdict is about; null if nothing was found. */
  position: z.string().nullable(),
  difference: quoteDifferenceSchema.nullable(),
}))

export const studyDueResultSchema = z.strictObject({
  profile: z.strictObject({ id: z.string(), name: z.string() }),
  /** The moment that is asked about. */
  at: z.iso.datetime(),
  due: z.int().min(0), fresh: z.int().min(0), learning: z.int().min(0),
  /** About how long these take. */
  minutes: z.int().min(0),
  leeches: z.int().min(0), gone: z.int().min(0),
  /** When something is due next, of what is not due; null where nothing waits. */
  next: z.iso.datetime().nullable(),
  /** In the order in which they are asked. `due` null: a new card. */
  cards: z.array(z.strictObject({ id: z.string(), kind: z.enum(CARD_KINDS), about: z.string(), due: z.iso.datetime().nullable(), reps: z.int().min(0), lapses: z.int().min(0) })),
})

export const dossierEntrySchema = z.strictObject({
  id: z.string(), figure: z.string(), kind: z.enum(['quote', 'reported', 'fact']), voice: z.enum(RECORD_VOICES),
  /** Null for a bare re-translation, which is shown only beside the better printing. Words of somebody's own only where `voice` is not `reported`. */
  text: z.string().nullable(), language: z.string(),
  original: z.strictObject({ text: z.string(), language: z.string().nullable() }).nullable(),
  translator: z.enum(['ours', 'outlet', 'official']).nullable(),
  date: partialDate.nullable(), venue: z.string().nullable(), period: z.enum(PERIODS),
  claims: z.array(z.strictObject({ claim: z.string(), relation: z.enum(['supports', 'opposes', 'qualifies']), basis: z.enum(['stated', 'evidence']) })),
  source: z.strictObject({ id: z.string(), outlet: z.string(), headline: z.string().nullable(), date: partialDate.nullable(), url: z.url(), language: z.string(), grade: z.enum(TIERS) }),
  /** Where the words that were searched for stand in `text`: from, to. */
  matches: z.array(z.array(z.int().min(0)).length(2)),
})

export const dossierSearchResultSchema = z.strictObject({
  query: z.string(), total: z.int().min(0),
  /** Nothing holds all words; these hold some. */
  someWords: z.boolean(),
  /** The text was longer than what is searched for. */
  cut: z.boolean(),
  entries: z.array(dossierEntrySchema),
})

const ids = z.array(z.string())
export const dossierShowResultSchema = dossierEntrySchema.extend({
  note: z.string().nullable(), wording: z.string().nullable(),
  secondLook: z.strictObject({ date: z.iso.date(), verdict: z.string(), url: z.string() }).nullable(),
  furtherSources: z.array(z.strictObject({ id: z.string(), outlet: z.string(), url: z.url(), grade: z.enum(TIERS) })),
  variants: ids, contradictedBy: ids, contradicts: ids, arguesAgainst: ids, arguedAgainstBy: ids,
  /** Claims that attack what the entry supports; `entries` are the first few of `total` that support them. */
  answers: z.array(z.strictObject({ claim: z.string(), attacks: z.string(), kind: z.enum(['rebuts', 'undercuts']), why: z.string(), total: z.int().min(1), entries: ids })),
  usedIn: z.array(z.strictObject({ session: sessionId, seq: z.int().min(1), how: z.enum(['played', 'cited']) })),
})
