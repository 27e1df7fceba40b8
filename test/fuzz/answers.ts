import * as z from 'zod'
import { methodSchemas, type Method } from '../../shared/protocol/messages.ts'
import { REASONS } from '../../shared/protocol/reasons.ts'
import { FORMATS } from '../../shared/transcript/formats.ts'
import { peekSchema, roomUpdateSchema } from './class-answers.ts'

/** What the app may answer, as a page expects it: `api.ts` once more, as a schema. Large results are looked at as far as every page needs them. */

const error = z.strictObject({ reason: z.enum(REASONS), detail: z.string().min(20) })
const seq = z.int().min(0)
const line = z.looseObject({ seq, at: z.iso.datetime(), voice: z.string(), text: z.string(), respondsTo: z.array(seq) })
const viewSchema = z.looseObject({ sessionId: z.string(), seq, moves: z.array(z.string()), undo: z.strictObject({ target: seq, until: z.iso.datetime() }).nullable(), status: z.enum(['running', 'closed']), clock: z.looseObject({ usedMs: z.number().min(0) }) })
const session = z.strictObject({ sessionId: z.string().min(1) })
const record = z.record(z.string(), z.string())
const list = z.array(z.looseObject({}))
const object = z.looseObject({})
const answers = z.strictObject({ grading: object.nullable(), lateral: object.nullable(), nearest: object.nullable() })
const accepted = z.strictObject({ seq: seq.min(2) })

/** What is not named here may be anything that is no refusal. */
const results: Partial<Record<Method, z.ZodType>> = {
  'app.info': z.looseObject({ version: z.string(), settings: record, pack: object, recipes: list.min(1) }), 'settings.set': record,
  'sessions.list': list, 'sessions.create': session, 'assignment.begin': session,
  'assignment.make': z.strictObject({ fileName: z.string().regex(/^[^/\\\0]+\.tour-de-table\.json$/), content: z.string().min(1) }),
  'assignment.read': z.looseObject({ figure: z.string().min(1), hash: z.string().length(64) }),
  'session.watch': z.strictObject({ view: viewSchema, lines: z.array(line), now: z.iso.datetime() }), 'session.unwatch': z.null(),
  'session.send': accepted, 'session.correct': accepted, 'session.rename': z.null(),
  'draft.load': z.looseObject({ move: z.string(), text: z.string() }).nullable(), 'draft.save': z.strictObject({ savedAt: z.iso.datetime() }),
  'session.feedback': z.looseObject({ kept: z.boolean() }), 'session.record': z.strictObject({ sessionId: z.string(), moments: list.min(1), lines: z.array(line), people: record.optional(), shownFrom: z.record(z.string(), seq.nullable()).optional() }),
  'transcript.about': z.strictObject({ seats: z.array(z.strictObject({ seat: z.string(), figure: z.string() })).min(2), people: z.array(z.strictObject({ id: z.string(), name: z.string().min(1), named: z.boolean() })), closed: z.boolean() }),
  'transcript.preview': z.strictObject({ html: z.string().min(100) }),
  'export.start': z.strictObject({ job: z.uuid() }), 'export.cancel': z.null(), 'export.read': z.strictObject({ base64: z.base64(), next: seq.nullable() }),
  'export.progress': z.strictObject({
    state: z.enum(['working', 'done', 'failed', 'cancelled']), done: z.int().min(0), of: z.int().min(1), doing: z.strictObject({ session: z.string(), format: z.enum(FORMATS) }).nullable(),
    file: z.strictObject({ name: z.string().min(1), mime: z.string(), bytes: z.int().min(0) }).nullable(), detail: z.string(),
  }),
  'class.create': session, 'class.addPerson': z.strictObject({ participant: z.string() }), 'class.namePerson': z.null(), 'class.close': z.null(), 'class.allocate': z.strictObject({ seated: seq }), 'recipes.list': list.min(1), 'recipes.remove': list.min(1),
  'room.peek': peekSchema, 'room.join': z.strictObject({ sessionId: z.string(), participant: z.string(), token: z.string().length(43) }), 'room.watch': roomUpdateSchema, 'room.send': accepted,
  'room.draft.load': z.looseObject({ text: z.string() }).nullable(), 'room.draft.save': z.strictObject({ savedAt: z.iso.datetime() }),
  'backups.list': z.looseObject({ backups: list }), 'backups.make': object, 'backups.compare': object, 'backups.restore': object,
  'dossier.search': z.strictObject({ total: z.int().min(0), cards: list, someWords: z.literal(true).optional(), cut: z.literal(true).optional(), marks: object.optional(), facets: object.optional() }),
  'dossier.sources': z.strictObject({ total: z.int().min(0), sources: list, cut: z.literal(true).optional() }), 'dossier.answers': list, 'dossier.uses': list, 'searches.list': list, 'searches.save': list, 'searches.remove': list,
  'dossier.position': object, 'dossier.claims': list, 'dossier.brief': object,
  'dossier.reading': z.strictObject({ claims: z.array(z.looseObject({ claim: z.string(), score: z.number().min(0).max(1) })), none: z.boolean() }),
  'dossier.quotes': z.array(z.looseObject({ passage: z.string() })), 'dossier.departures': list, 'dossier.epilogue': object,
  'study.pictures': z.looseObject({ stance: z.looseObject({ lines: list.min(4) }), claims: z.looseObject({ claims: list.min(1), edges: list }), sources: z.looseObject({ total: z.int().min(1) }) }), 'study.lastBout': z.looseObject({ spots: list }).nullable(),
  'study.pictureTable': z.strictObject({ fileName: z.string().regex(/^tour-de-table-\w+\.csv$/), mime: z.literal('text/csv'), content: z.string().startsWith('\uFEFF') }), 'study.progress': z.strictObject({ bouts: list, days: list }),
  'profiles.unclaimed': z.array(z.string()), 'profiles.claim': z.null(), 'profiles.export': z.strictObject({ fileName: z.string().regex(/^tour-de-table-profile-\w+\.json$/), mime: z.string(), content: z.string().min(40) }),
  'notes.list': list, 'notes.keep': list, 'notes.remove': list, 'reading.gradings': list,
  'reading.answers': answers, 'reading.grade': answers, 'reading.lateral': answers, 'reading.nearest': answers,
  'own.list': z.strictObject({ sources: list, positions: list, kept: list, troubles: list }), 'own.export': z.strictObject({ fileName: z.string().min(1), mime: z.string(), content: z.string().min(40) }),
  'own.import': z.strictObject({ sources: z.int().min(0), positions: z.int().min(0), known: z.int().min(0) }),
  'citation.of': z.strictObject({ text: z.string().min(20), html: z.string().min(20) }),
}

const message = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('welcome'), version: z.int(), now: z.iso.datetime(), as: z.enum(['owner', 'visitor', 'participant', 'projector']), sessionId: z.string().optional(), restored: object.optional() }),
  z.strictObject({ t: z.literal('refused'), error }),
  z.strictObject({ t: z.literal('error'), id: z.number(), error }),
  z.strictObject({ t: z.literal('result'), id: z.int(), value: z.unknown() }),
  z.strictObject({ t: z.literal('update'), sessionId: z.string(), view: viewSchema, lines: z.array(line), now: z.iso.datetime() }),
  z.strictObject({ t: z.literal('forgotten'), sessionId: z.string(), what: z.string() }),
  roomUpdateSchema,
  z.strictObject({ t: z.literal('progress'), done: z.number(), total: z.number() }),
])

/** What is wrong with the form of an answer; null if nothing is. `methods`: what was called under its id, mostly one. */
export function formFault(answer: unknown, methods: readonly string[]): string | null {
  const parsed = message.safeParse(answer)
  if (!parsed.success) return z.prettifyError(parsed.error)
  if (parsed.data.t !== 'result') return null
  const { value } = parsed.data
  const faults = methods.filter((method) => Object.hasOwn(methodSchemas, method)).map((method) => ({ method, ...(results[method as Method] ?? z.unknown()).safeParse(value) }))
  if (faults.some(({ success }) => success)) return null
  return faults.map(({ method, error: fault }) => `${method}: ${fault ? z.prettifyError(fault) : ''}`).join('; ') || 'a result that nobody called for'
}
