import * as z from 'zod'
import { MOVES } from '../../shared/debate/events.ts'
import { LINE_KINDS } from '../../shared/debate/line.ts'
import { VOICES } from '../../shared/voice/voice.ts'

/** The shape of the xAPI statements that a transcript gives: a part of xAPI 1.0.3 (github.com/adlnet/xAPI-Spec); see docs/formats.md. */

/** Ours: names of sessions, lines and extensions. `.invalid` is reserved (RFC 2606), so nothing ever asks for one of them. */
export const XAPI_HOME = 'https://tour-de-table.invalid'
const EXTENSIONS = `${XAPI_HOME}/xapi/extensions/` as const
const ours = <K extends string>(key: K) => `${EXTENSIONS}${key}` as const

const inEnglish = z.strictObject({ en: z.string().min(1) })
const activity = z.strictObject({ objectType: z.literal('Activity'), id: z.url(), definition: z.strictObject({ type: z.url(), name: inEnglish }) })
export type XapiActivity = z.infer<typeof activity>

/** Of a ballot, the line of the vote alone. */
const extensions = z.strictObject({
  [ours('line')]: z.int().min(1), [ours('stage')]: z.string(), [ours('round')]: z.int().min(1), [ours('kind')]: z.enum(LINE_KINDS), [ours('voice')]: z.enum(VOICES), [ours('seat')]: z.string().nullable(),
  [ours('in-role')]: z.boolean(), [ours('move')]: z.enum(MOVES).nullable(), [ours('claims')]: z.array(z.strictObject({ claim: z.string(), relation: z.enum(['asserts', 'denies']) })), [ours('cards')]: z.array(z.string()),
  [ours('characters')]: z.int().min(0), [ours('over-time')]: z.boolean(), [ours('departs')]: z.boolean(),
}).partial().required({ [ours('line')]: true })
type Extensions = z.infer<typeof extensions>
type Named = { [K in keyof Extensions as K extends `${typeof EXTENSIONS}${infer Name}` ? Name : never]: Extensions[K] }

const statement = z.strictObject({
  id: z.uuid(),
  actor: z.strictObject({ objectType: z.literal('Agent'), account: z.strictObject({ homePage: z.url(), name: z.string().min(1) }) }),
  verb: z.strictObject({ id: z.url(), display: inEnglish }),
  object: activity,
  result: z.strictObject({
    /** ISO 8601. */
    duration: z.string().regex(/^PT\d+(\.\d{1,3})?S$/).optional(),
    /** The choice in an open vote. */
    response: z.enum(['yes', 'no', 'abstain']).optional(),
  }).optional(),
  context: z.strictObject({
    registration: z.uuid(), platform: z.literal('Tour de Table'), revision: z.string(), language: z.literal('en'),
    contextActivities: z.strictObject({ grouping: z.tuple([activity]), other: z.array(activity).optional() }),
    extensions,
  }),
  /** Absent where the transcript does not show when. */
  timestamp: z.iso.datetime().optional(),
  version: z.literal('1.0.3'),
})
export type XapiStatement = z.infer<typeof statement>

export const xapiStatementsSchema = z.array(statement)

/** Name → value, as xAPI wants extensions: each key an IRI. */
export const extensionsOf = (values: Named): Extensions => Object.fromEntries(Object.entries(values).map(([name, value]) => [ours(name), value])) as Extensions
