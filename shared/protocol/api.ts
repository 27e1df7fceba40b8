import type { Backup } from '../backup/kept-backups.ts'
import type { Comparison, MadeBackup, Restored, RestoredMark } from '../backup/restored.ts'
import type { Assignment } from '../assignment/assignment.ts'
import type { Card, ClaimDetail, PositionDetail } from '../dossier/card.ts'
import type { Attack, Motion } from '../dossier/schema.ts'
import type { Found, FoundSource } from '../dossier/search.ts'
import type { Line } from '../debate/line.ts'
import type { DebateView } from '../debate/view-types.ts'
import type { ForgetWhat, LeftFile, Swept } from '../forget/forgetting.ts'
import type { Departure } from '../feedback/departures.ts'
import type { Feedback, PreviousBout } from '../feedback/feedback.ts'
import type { ClaimUse, QuoteFinding } from '../debate/events.ts'
import type { SessionRecord } from '../replay/moment.ts'
import type { Recipe } from '../recipes/schema.ts'
import type { RoomUpdate } from '../room/room-view.ts'
import type { ReadingResults } from './reading-results.ts'
import type { Draft, Method } from './messages.ts'
import type { Reason } from './reasons.ts'
import type { StudyResults } from './study-results.ts'

export interface Figure { seat: string; figure: string; monogram: string; role: string; summary: string; statements: number; playable: number }
export interface GlossaryEntry { term: string; meaning: string; source?: string | undefined }

export interface AppInfo {
  version: string
  /** `locale`, `theme`, `careLineSeen`, `firstBoutDone`, `composer`, `name`, `hints`, `backupMinutes`, `remindMonths`, `remindedIn` (the month in which a reminder was put off); a missing key was never set. */
  settings: Record<string, string>
  dataFolder: string
  /** Nothing can be changed here: another process has the database open, or it may not be written. Absent otherwise. */
  readOnly?: true
  pack: {
    id: string; version: string; title: string; window: string; language: string
    asOfOptions: { date: string; label: string; default: boolean }[]
    honesty: string; careLine: string; simulated: string
    figures: Figure[]
    glossary: GlossaryEntry[]
    /** Counted from the pack, never typed. */
    counts: { positions: number; sources: number; claims: number; statementsOfFour: number }
  }
  recipes: { id: string; title: string; minutes: number; stages: { kind: string; minutes: number; rounds: number }[] }[]
}

export interface SessionSummary {
  id: string; recipe: string; seat: string; figure: string; name: string
  createdAt: string; lastAt: string; asOf: string; timed: boolean
  status: 'running' | 'closed'; stage: string; round: number; rounds: number; events: number
  /** A class, then without a `name`; absent otherwise. With it, what its recipe was called, and how many people came in. */
  room?: true
  title?: string
  people?: number
}

/** A claim read out of a student's text; score in [0, 1]; `words` of the text decided. */
export interface ClaimReading { claim: string; score: number; relation: ClaimUse['relation']; words: string[] }

/** What the app understood of a text: the claims it makes, best first, and whether it seems to make none. */
export interface SpeechReading { claims: ClaimReading[]; none: boolean }

/** A figure's brief, sentence by sentence, each resting on positions that are in play. */
export interface Brief {
  seat: string
  sentences: { text: string; positions: string[] }[]
  core: { claim: string; positions: string[]; rank: number }[]
  redLines: { claim: string; positions: string[]; note: string }[]
  tensions: { claim: string; what: string; record: { date: string; position: string }[] }[]
  cards: Card[]
}

/** Feedback on a session, with the bout to set it beside; `kept`: its weak spots are stored, which happens when it is closed. */
export interface SessionFeedback extends Feedback { previous: PreviousBout | null; kept: boolean }

/** An assignment file that fits the loaded pack. `otherPackVersion`: the version here, where the file was made with another one. */
export interface ReadAssignment extends Assignment { figure: string; hash: string; otherPackVersion: string | null }

/** Why the last backup failed; null once one has succeeded. */
export interface BackupTrouble { at: string; reason: Reason; detail: string }

/** The backups of the database, newest first, and the rule by which they are kept. `folder`: null for a database in memory; `minutes` between two that are made by themselves, 0 for none. */
export interface BackupList {
  folder: string | null
  database: { file: string; bytes: number }
  backups: Backup[]
  rule: { last: number; days: number }
  minutes: number
  trouble: BackupTrouble | null
}

/** An address of this laptop that devices in the room could reach, with what is to be said about it. */
export interface NetworkAddress {
  address: string
  /** Of the interface, as the system calls it. */
  name: string
  kind: 'wireless' | 'cable' | 'hotspot' | 'virtual' | 'loopback' | 'link-local' | 'other'
  /** May it be proposed? Never where it is link-local, loopback or not a private network. */
  usable: boolean
  /** The one that is proposed. */
  best: boolean
}

/** An open door: where and with which code devices come in. */
export interface ClassDoor {
  sessionId: string
  address: string
  port: number
  /** `http://192.168.1.20:47480`, what is typed; with the code in it, what the QR code holds. */
  url: string
  joinUrl: string
  /** By which a screen on another computer shows the projector's view; for the teacher alone. Absent where there is none. */
  projectorUrl?: string
  /** Six characters, without those that are mistaken for each other. */
  code: string
  openedAt: string
  /** Why nobody can come in at the moment: the network went away. Null while all is well. */
  trouble: string | null
}

/** What the self-test found: does the laptop answer under its own address, and has another device been seen? */
export interface Reach {
  /** This laptop reached itself by the address. */
  self: boolean
  /** Another device has been here (when, ISO), or null. */
  otherSince: string | null
  detail: string
}

/** What somebody who knows the code is shown before joining. */
export interface RoomPeek {
  sessionId: string
  recipe: string
  locked: boolean
  /** Seats that one may choose oneself, with how many sit there; empty where the teacher or the app seats. */
  seats: { seat: string; figure: string | null; members: number; /** Has its people for now; absent otherwise. */ full?: true }[]
  suggestion: string
}

export interface OwnRecipe { recipe: Recipe; builtIn: boolean }

/** Who is in a session that a transcript is made of. `named`: a name was given, which pseudonyms would hide. */
export interface TranscriptAbout {
  seats: { seat: string; figure: string }[]
  people: { id: string; name: string; named: boolean }[]
  closed: boolean
}

/** How far an export is. */
export interface ExportProgress {
  state: 'working' | 'done' | 'failed' | 'cancelled'
  /** Sessions times formats. */
  done: number
  of: number
  doing: { session: string; format: string } | null
  /** Null until it can be fetched. */
  file: { name: string; mime: string; bytes: number } | null
  /** Why it failed, or what was left out; else empty. */
  detail: string
}

/** A claim that attacks one which a position supports, and what the dossier has that supports it: `cards` are the first few of `total`. */
export interface Answer { attack: Attack; total: number; cards: Card[] }

/** A line of a debate of this machine in which a position was played, or cited. */
export interface PositionUse {
  sessionId: string; seq: number; at: string
  /** What the debate was called; empty where it has no name. */
  name: string; room?: true
  /** A machine-run seat played it, or a student named it as evidence. */
  how: 'played' | 'cited'
  seat: string | null
  /** What was said; the words of the position itself where it was played. */
  text: string
}

/** A source as it is cited: plain, and with italics and link. */
export interface Citation { text: string; html: string }

/** What each method returns. */
export interface Results extends ReadingResults, StudyResults {
  'app.info': AppInfo
  'settings.set': Record<string, string>
  'sessions.list': SessionSummary[]
  'sessions.create': { sessionId: string }
  'assignment.make': { fileName: string; content: string }
  'assignment.read': ReadAssignment
  'assignment.begin': { sessionId: string }
  'session.watch': { view: DebateView; lines: Line[]; now: string }
  'session.unwatch': null
  'session.send': { seq: number }
  'session.correct': { seq: number }
  'session.erase': Swept & { lines: number }
  'session.anonymise': Swept
  'session.delete': Swept
  'session.export': { fileName: string; mime: string; content: string }
  'forgetting.left': LeftFile[]
  'forgetting.retry': Swept
  'forgetting.giveUp': LeftFile[]
  'session.rename': null
  'draft.load': Draft | null
  'draft.save': { savedAt: string }
  'session.feedback': SessionFeedback
  'session.record': SessionRecord
  'transcript.about': TranscriptAbout
  'transcript.preview': { html: string }
  'export.start': { job: string }
  'export.progress': ExportProgress
  /** `next`: where the next piece begins; null with the last one, after which the file is gone. */
  'export.read': { base64: string; next: number | null }
  'export.cancel': null
  'class.create': { sessionId: string }
  'class.addresses': NetworkAddress[]
  'class.open': ClassDoor
  'class.close': null
  'class.door': ClassDoor | null
  'class.newCode': ClassDoor
  'class.reach': Reach
  'class.addPerson': { participant: string }
  'class.namePerson': null
  'class.allocate': { seated: number }
  'class.newDevice': { url: string }
  'class.paper': { fileName: string; mime: string; /** base64 */ content: string }
  'recipes.list': OwnRecipe[]
  /** `id`: under which it is kept; another one than was sent where that is one of the app. */
  'recipes.save': { id: string; recipes: OwnRecipe[] }
  'recipes.remove': OwnRecipe[]
  'recipes.read': Recipe
  'room.peek': RoomPeek
  'room.join': { sessionId: string; participant: string; token: string }
  'room.watch': RoomUpdate
  'room.send': { seq: number }
  'room.draft.load': Draft | null
  'room.draft.save': { savedAt: string }
  'backups.list': BackupList
  'backups.make': MadeBackup
  'backups.compare': Comparison
  'backups.restore': Restored
  'dossier.search': Found
  'dossier.sources': { total: number; sources: FoundSource[]; cut?: true }
  'dossier.answers': Answer[]
  'dossier.uses': PositionUse[]
  'dossier.position': PositionDetail
  'dossier.claims': ClaimDetail[]
  'dossier.brief': Brief
  'dossier.reading': SpeechReading
  'dossier.quotes': QuoteFinding[]
  'dossier.departures': Departure[]
  'dossier.epilogue': { cards: Card[]; motions: Motion[] }
  'citation.of': Citation
}

/** What a page may be to the app: this laptop's own; somebody at the door of a class; a person on a seat; a projector. */
export type Guest = 'owner' | 'visitor' | 'participant' | 'projector'

export interface CallError { reason: Reason; detail: string }

export type ServerMessage =
  /** `restored`: the database was once put back to a backup; a page that knows another mark looks at what is gone. */
  | { t: 'welcome'; version: number; now: string; as: Guest; sessionId?: string; restored?: RestoredMark }
  | { t: 'refused'; error: CallError }
  | { t: 'result'; id: number; value: Results[Method] }
  | { t: 'error'; id: number; error: CallError }
  /** How far a backup or restore is that this page asked for, in pages of the database. */
  | { t: 'progress'; done: number; total: number }
  /** The database was opened anew, so everything must be asked for again. `restored`: what was put back; null if it is the same as before. */
  | { t: 'reopened'; restored: Restored | null }
  /** Something of a session was taken out for good; its lines that are others now come as an update. */
  | { t: 'forgotten'; sessionId: string; what: ForgetWhat }
  | { t: 'update'; sessionId: string; view: DebateView; lines: Line[]; now: string }
  | RoomUpdate
