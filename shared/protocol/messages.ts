import * as z from 'zod'
import { clientEventSchema, correctionSchema, MAX_SPEECH, roomClientEventSchema } from '../debate/events.ts'
import { LEVELS } from '../debate/level.ts'
import { assignmentChoicesSchema, MAX_ASSIGNMENT } from '../assignment/assignment.ts'
import { partialDate } from '../dossier/schema.ts'
import { SORTS } from '../dossier/search.ts'
import { MAX_RECIPE_FILE } from '../recipes/recipe-file.ts'
import { recipeSchema } from '../recipes/schema.ts'
import { roomOptionsSchema } from '../room/room-events.ts'
import { caseClaimSchema, caseDraftSchema, caseId, caseSeat, ORIGINS } from '../study/case.ts'
import { MOST_CLAIMS } from '../study/case-words.ts'
import { MAX_OWN_FILE, ownPositionFields, ownSourceFields } from '../study/own.ts'
import { PICTURES } from '../study/pictures/pictures.ts'
import { profileId } from '../study/profile.ts'
import { judgementSchema } from '../study/trial.ts'
import { gradingSchema, lateralSchema, nearestSchema, noteId, onSchema } from '../study/reading.ts'
import { GRADES, reviewSettingsSchema } from '../study/review.ts'
import { DECK_PARTS } from '../study/review-types.ts'
import { savedSearchSchema } from '../study/saved-search.ts'
import { FORMATS } from '../transcript/formats.ts'
import { LANGUAGES } from '../transcript/language.ts'
import { CITATION_STYLES } from '../transcript/options.ts'
import { transcriptOptionsSchema } from '../transcript/options-schema.ts'

/** Largest message a client may send, bytes: a full speech with warrant and limits, several times over. */
export const MAX_MESSAGE_BYTES = 256 * 1024

const sessionId = z.string().min(1).max(40)
const id = z.string().min(1).max(80)
/** Of a review card. */
const cardId = z.string().min(1).max(200)
/** Chosen by the client; without halves of characters, which the database could not tell apart. */
const commandId = z.string().min(8).max(60).refine((text) => text.isWellFormed(), 'holds half a character')
const text = z.string().max(MAX_SPEECH * 8)
/** Far more than anybody types: a pasted page is cut, not refused. */
const MOST_TYPED = 60_000
/** One value or several. */
const some = z.union([z.string().max(120), z.array(z.string().max(120)).max(100)])

/** What is being written and not yet delivered; saved as it is typed. */
export const draftSchema = z.strictObject({
  move: z.string().max(20), text, warrant: text, limits: text,
  claims: z.array(z.strictObject({ claim: id, relation: z.enum(['asserts', 'denies']) })).max(12),
  cards: z.array(id).max(12),
  respondsTo: z.array(z.int().min(1)).max(12),
  departs: z.literal(true).optional(),
  /** Claims that the app may read out of the text and that the student has taken away. Absent where there are none, as in drafts of before. */
  dropped: z.array(id).max(60).optional(),
})
export type Draft = z.infer<typeof draftSchema>

/** Parameters of every method; its results are the types of `api.ts`. */
export const methodSchemas = {
  'app.info': z.strictObject({}),
  'settings.set': z.strictObject({ key: z.enum(['locale', 'theme', 'careLineSeen', 'firstBoutDone', 'composer', 'name', 'hints', 'backupMinutes', 'remindMonths', 'remindedIn']), value: z.string().max(80) }),
  'sessions.list': z.strictObject({}),
  'sessions.create': z.strictObject({
    recipe: id, seat: id, asOf: z.iso.date(), timed: z.boolean(), name: z.string().max(60).default(''), seed: z.string().max(80).optional(),
    level: z.enum(LEVELS).default('standard'), rounds: z.int().min(1).max(6).optional(),
  }),
  'assignment.make': assignmentChoicesSchema.partial({ seed: true }),
  'assignment.read': z.strictObject({ text: z.string().max(MAX_ASSIGNMENT * 2) }),
  'assignment.begin': z.strictObject({ text: z.string().max(MAX_ASSIGNMENT * 2), name: z.string().max(60).default('') }),
  'session.watch': z.strictObject({ sessionId, since: z.int().min(0) }),
  'session.unwatch': z.strictObject({ sessionId }),
  'session.send': z.strictObject({ commandId, sessionId, event: clientEventSchema }),
  'session.correct': z.strictObject({ commandId, sessionId, event: correctionSchema }),
  /** Takes the words of all students, or of one, out of a session, for good; with `names` also the names. */
  'session.erase': z.strictObject({ sessionId, participant: id.optional(), names: z.boolean() }),
  /** Takes the names off the seats; pseudonyms stay. */
  'session.anonymise': z.strictObject({ sessionId, participant: id.optional() }),
  'session.delete': z.strictObject({ sessionId }),
  /** Everything that is stored of a session, or of one participant, as one JSON file. */
  'session.export': z.strictObject({ sessionId, participant: id.optional() }),
  /** Files that could not be cleaned of what was to be forgotten: which they are, try again, remove one or leave it as it is. */
  'forgetting.left': z.strictObject({}),
  'forgetting.retry': z.strictObject({}),
  'forgetting.giveUp': z.strictObject({ file: z.string().max(400), remove: z.boolean() }),
  'session.rename': z.strictObject({ sessionId, name: z.string().max(60) }),
  'draft.load': z.strictObject({ sessionId }),
  'draft.save': z.strictObject({ sessionId, draft: draftSchema.nullable() }),
  'session.feedback': z.strictObject({ sessionId }),
  'session.record': z.strictObject({ sessionId }),
  /** Whose part a transcript can be limited to, and whether the session is over. */
  'transcript.about': z.strictObject({ sessionId }),
  /** How a transcript will look, as a page. */
  'transcript.preview': z.strictObject({ sessionId, options: transcriptOptionsSchema }),
  /** Exports one or many sessions, beside the app: ask how far it is, fetch the file piece by piece. */
  'export.start': z.strictObject({ sessions: z.array(sessionId).min(1).max(500), formats: z.array(z.enum(FORMATS)).min(1).max(16), options: transcriptOptionsSchema }),
  'export.progress': z.strictObject({ job: id }),
  'export.read': z.strictObject({ job: id, offset: z.int().min(0) }),
  'export.cancel': z.strictObject({ job: id }),
  // ── a class, by the teacher's own laptop ──
  'class.create': z.strictObject({
    /** A recipe by id (of the app, or the teacher's own), or one as data. */
    recipe: z.union([id, recipeSchema]), asOf: z.iso.date(), timed: z.boolean().default(true),
    seats: z.array(id).min(2).max(6).optional(), sides: z.strictObject({ a: z.array(id).max(6), b: z.array(id).max(6) }).optional(),
    options: roomOptionsSchema.partial().default({}),
  }),
  'class.addresses': z.strictObject({}),
  /** Lets devices in: listens on this address until `class.close`. */
  'class.open': z.strictObject({ sessionId, address: z.string().max(60), port: z.int().min(0).max(65_535).optional() }),
  'class.close': z.strictObject({ sessionId }),
  'class.door': z.strictObject({ sessionId }),
  'class.newCode': z.strictObject({ sessionId }),
  'class.reach': z.strictObject({ sessionId }),
  /** Somebody without a device, or before they come. */
  'class.addPerson': z.strictObject({ sessionId, pseudonym: z.string().min(1).max(40), seat: id }),
  'class.namePerson': z.strictObject({ sessionId, participant: id, pseudonym: z.string().min(1).max(40) }),
  'class.allocate': z.strictObject({ sessionId, how: z.enum(['random', 'balanced']), seats: z.array(id).min(1).max(10) }),
  /** A link by which a person takes the own seat up on another device, shown by the teacher. */
  'class.newDevice': z.strictObject({ sessionId, participant: id }),
  'class.paper': z.strictObject({ sessionId: sessionId.optional(), recipe: z.union([id, recipeSchema]).optional(), asOf: z.iso.date().optional(), size: z.enum(['A4', 'Letter']).default('A4') }),
  'recipes.list': z.strictObject({}),
  'recipes.save': z.strictObject({ recipe: recipeSchema }),
  'recipes.remove': z.strictObject({ id }),
  /** A recipe as a file from somebody else: read and checked, not kept. */
  'recipes.read': z.strictObject({ text: z.string().max(MAX_RECIPE_FILE * 2) }),
  // ── a class, by everybody in it ──
  'room.peek': z.strictObject({ code: z.string().max(20) }),
  'room.join': z.strictObject({ code: z.string().max(20), pseudonym: z.string().min(1).max(40), seat: id.optional() }),
  'room.watch': z.strictObject({ sessionId, since: z.int().min(0) }),
  /** `as`: a person without a device, by the teacher's laptop alone. */
  'room.send': z.strictObject({ commandId, sessionId, as: id.optional(), event: roomClientEventSchema }),
  'room.draft.load': z.strictObject({ sessionId, as: id.optional() }),
  'room.draft.save': z.strictObject({ sessionId, as: id.optional(), draft: draftSchema.nullable() }),
  'backups.list': z.strictObject({}),
  'backups.make': z.strictObject({}),
  'backups.compare': z.strictObject({ name: z.string().max(200) }),
  'backups.restore': z.strictObject({ name: z.string().max(200) }),
  'dossier.search': z.strictObject({
    /** What is longer than `MOST_SEARCHED` is cut, and the answer says so. */
    query: z.string().max(MOST_TYPED), figure: some.optional(), claim: some.optional(), kind: some.optional(), voice: some.optional(), tier: some.optional(), period: some.optional(),
    language: some.optional(), side: some.optional(), own: some.optional(), source: some.optional(), from: partialDate.optional(), to: partialDate.optional(), asOf: z.iso.date().optional(), ids: z.array(id).max(300).optional(),
    sort: z.enum(SORTS).optional(), facets: z.boolean().optional(), marks: z.boolean().optional(),
    limit: z.int().min(1).max(300).default(60), offset: z.int().min(0).default(0),
  }),
  'dossier.sources': z.strictObject({
    query: z.string().max(MOST_TYPED), tier: some.optional(), language: some.optional(), from: partialDate.optional(), to: partialDate.optional(),
    limit: z.int().min(1).max(300).default(60), offset: z.int().min(0).default(0),
  }),
  /** What answers a position, by the claims that it makes; where it was used in the debates of this machine. */
  'dossier.answers': z.strictObject({ id, asOf: z.iso.date().optional() }),
  'dossier.uses': z.strictObject({ id }),
  'dossier.position': z.strictObject({ id, asOf: z.iso.date().optional() }),
  'dossier.claims': z.strictObject({ asOf: z.iso.date().optional() }),
  'dossier.brief': z.strictObject({ seat: id, asOf: z.iso.date() }),
  'dossier.reading': z.strictObject({ text }),
  'dossier.quotes': z.strictObject({ text }),
  'dossier.departures': z.strictObject({ seat: id, asOf: z.iso.date(), claims: z.array(z.strictObject({ claim: id, relation: z.enum(['asserts', 'denies']) })).max(12) }),
  'dossier.epilogue': z.strictObject({ asOf: z.iso.date().optional() }),
  // ── the study desk, by this laptop's own pages ──
  'profiles.list': z.strictObject({}),
  'profiles.create': z.strictObject({ name: z.string().trim().min(1).max(60) }),
  'profiles.choose': z.strictObject({ id: profileId }),
  'profiles.rename': z.strictObject({ id: profileId, name: z.string().trim().min(1).max(60) }),
  /** What is asked now; `first` before all others, where it can be asked. */
  'review.next': z.strictObject({ lang: z.enum(LANGUAGES), first: cardId.optional() }),
  /** `version`: as the card was shown; `took`: milliseconds. */
  'review.grade': z.strictObject({ lang: z.enum(LANGUAGES), card: cardId, version: z.string().max(80), grade: z.literal(GRADES), took: z.int().min(0).max(600_000).optional() }),
  'review.undo': z.strictObject({ lang: z.enum(LANGUAGES) }),
  'review.set': z.strictObject({ card: cardId, how: z.enum(['bury', 'suspend', 'back', 'remove']) }),
  'review.settings': reviewSettingsSchema.partial(),
  'review.stats': z.strictObject({}),
  'review.deck': z.strictObject({ lang: z.enum(LANGUAGES), query: z.string().max(400).optional(), part: z.enum(DECK_PARTS).optional() }),
  'review.export': z.strictObject({ lang: z.enum(LANGUAGES), format: z.enum(['anki', 'csv']), part: z.enum(['all', 'started']) }),
  /** Solo debates of this machine that belong to nobody; they can be made one's own. */
  'profiles.unclaimed': z.strictObject({}),
  'profiles.claim': z.strictObject({ sessions: z.array(sessionId).min(1).max(2_000) }),
  /** Everything that is kept under a profile, as one JSON file. */
  'profiles.export': z.strictObject({ id: profileId }),
  'profiles.remove': z.strictObject({ id: profileId }),
  /** What the student wrote about a source or statement; a grade, answers, or the nearest printing take the place of the last. */
  'reading.answers': z.strictObject({ on: onSchema }),
  'reading.gradings': z.strictObject({}),
  'reading.grade': gradingSchema.omit({ at: true }).extend({ on: onSchema }),
  'reading.lateral': lateralSchema.omit({ at: true }).extend({ on: onSchema }),
  'reading.nearest': nearestSchema.omit({ at: true }).extend({ on: onSchema }),
  'notes.list': z.strictObject({ on: onSchema }),
  /** With an `id` in the place of that one, or put back after it was deleted; `teacher`: for everybody at this machine. */
  'notes.keep': z.strictObject({ id: noteId.optional(), on: onSchema, text: z.string().max(20_000), teacher: z.boolean() }),
  'notes.remove': z.strictObject({ id: noteId, on: onSchema, teacher: z.boolean() }),
  /** Sources and statements that were added at this machine. */
  'own.list': z.strictObject({}),
  'own.saveSource': z.strictObject({ id: id.optional(), fields: ownSourceFields }),
  'own.savePosition': z.strictObject({ id: id.optional(), fields: ownPositionFields }),
  'own.remove': z.strictObject({ id }),
  'own.undo': z.strictObject({ id }),
  'own.export': z.strictObject({}),
  'own.import': z.strictObject({ text: z.string().max(MAX_OWN_FILE * 2) }),
  /** Of what is in play on a day; null: of everything, also of what came afterwards. */
  'study.pictures': z.strictObject({ asOf: z.iso.date().nullable() }),
  'study.pictureTable': z.strictObject({ picture: z.enum(PICTURES), asOf: z.iso.date().nullable() }),
  'study.progress': z.strictObject({}),
  /** What the last closed bout left open: of this seat, else of any. `except`: the bout that is asked from. */
  'study.lastBout': z.strictObject({ seat: id.optional(), asOf: z.iso.date().optional(), except: sessionId.optional() }),
  'searches.list': z.strictObject({}),
  /** With an `id` in the place of that one, or put back after it was deleted. */
  'searches.save': savedSearchSchema.omit({ savedAt: true }).extend({ id: id.optional() }),
  'searches.remove': z.strictObject({ id }),
  // Both Shoes
  'shoes.desk': z.strictObject({}),
  'shoes.check': z.strictObject({ seat: caseSeat, asOf: z.iso.date(), claims: z.array(caseClaimSchema).max(MOST_CLAIMS) }),
  /** Far longer than a case may be, so that the refusal can say how long it is. */
  'shoes.keep': z.strictObject({ seat: caseSeat, asOf: z.iso.date(), origin: z.enum(ORIGINS), text: z.string().max(64_000), claims: z.array(caseClaimSchema).max(MOST_CLAIMS), shared: z.boolean(), session: sessionId.nullable() }),
  'shoes.share': z.strictObject({ id: caseId, shared: z.boolean() }),
  'shoes.remove': z.strictObject({ id: caseId }),
  'shoes.restore': z.strictObject({}),
  'shoes.draft.load': z.strictObject({ origin: z.enum(ORIGINS), seat: caseSeat }),
  'shoes.draft.save': z.strictObject({ origin: z.enum(ORIGINS), seat: caseSeat, draft: caseDraftSchema.nullable() }),
  'shoes.offers': z.strictObject({}),
  /** Only with the word of whoever spoke: `agreed`. */
  'shoes.take': z.strictObject({ session: sessionId, seq: z.int().min(1), agreed: z.literal(true) }),
  'shoes.takeClass': z.strictObject({ session: sessionId, agreed: z.literal(true) }),
  'shoes.removeBatch': z.strictObject({ batch: id }),
  'shoes.draw': z.strictObject({ seat: caseSeat, together: z.boolean() }),
  'shoes.judge': judgementSchema,
  'shoes.export': z.strictObject({}),
  /** A file in pieces, because a message is smaller. */
  'shoes.import': z.strictObject({ piece: z.string().max(30_000), first: z.boolean(), last: z.boolean() }),
  /** The source of a card as it is cited in an essay. */
  'citation.of': z.strictObject({ position: id, style: z.enum(CITATION_STYLES), lang: z.enum(LANGUAGES) }),
} as const

export type Method = keyof typeof methodSchemas
export type Params<M extends Method> = z.input<(typeof methodSchemas)[M]>

export const clientMessageSchema = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('hello'), version: z.int(), token: z.string().max(200).optional() }),
  z.strictObject({ t: z.literal('call'), id: z.int().min(1), method: z.string().max(40), params: z.unknown() }),
])
export type ClientMessage = z.infer<typeof clientMessageSchema>
