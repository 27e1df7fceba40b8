import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import { rng } from '../../shared/lib/rng.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { TranscriptFormat } from '../../shared/transcript/formats.ts'
import { DEFAULT_OPTIONS } from '../../shared/transcript/options.ts'
import type { Naming } from '../../shared/transcript/transcript.ts'
import { compose, type App } from '../compose.ts'
import { contentDir } from '../content-dir.ts'
import { speechReader } from '../content/speech-reader.ts'
import { filesOf } from '../export/transcript-files.ts'
import { sessionTranscript } from '../export/session-transcript.ts'
import { BAD_USE, DONE, FAILED, refused, type Io } from './io.ts'
import { assignmentFile, plannedBout, type BoutChoice } from './planned-bout.ts'
import { playDebate, type Played } from './play-debate.ts'
import { databaseFile } from './read-database.ts'
import { readSpeeches, withClaims, type Speech } from './speeches.ts'
import { virtualClock, type VirtualClock } from './virtual-clock.ts'
import { writeWhole } from './write-file.ts'

const PACK = 'eu-russia-2026'

export interface SimulateOptions extends Omit<BoutChoice, 'assignmentText'> {
  /** The file of an assignment. */
  assignment?: string
  /** A file of speeches; without it the record plays every seat. */
  speeches?: string
  db?: string
  out: string
  formats: TranscriptFormat[]
  /** ISO time at which the debate begins. */
  start: string
  naming: Naming
}

interface Plan extends SimulateOptions, BoutChoice {
  script: Speech[] | null
}

/**
 * `simulate`: a whole debate without a person, and its transcript. Ids, salts and times come from the inputs alone, so equal
 * inputs give an equal record, byte for byte; run again on the same database, they find their session there and keep it.
 * It is rehearsed in memory first, so that a refused speech leaves nothing in the database.
 */
export async function simulate(options: SimulateOptions, io: Io): Promise<number> {
  const script = options.speeches === undefined ? ok(null) : readSpeeches(options.speeches)
  const assignment = options.assignment === undefined ? ok(undefined) : assignmentFile(options.assignment)
  if (!script.ok || !assignment.ok) {
    for (const read of [script, assignment]) if (!read.ok) io.err(`${read.detail} (${read.reason})`)
    return BAD_USE
  }
  try {
    mkdirSync(options.out, { recursive: true })
  } catch (error) {
    io.err(`The folder ${options.out} could not be made: ${error instanceof Error ? error.message : String(error)}. Nothing was played.`)
    return FAILED
  }
  const plan = { ...options, assignmentText: assignment.value, script: script.value && await withClaims(script.value, speechReader(join(contentDir(), PACK))) }
  const rehearsal = await withApp(':memory:', (app, clock) => play(app, plan, clock))
  if (!rehearsal.ok) return refused(io, rehearsal)
  const { sessionId, hash, left, yielded, remark } = rehearsal.value
  const done = await withApp(databaseFile(options.db), (app, clock) => {
    const kept = app.record.session(sessionId) ? keptSession(app, rehearsal.value) : play(app, plan, clock)
    return kept.ok ? writeFiles(app, plan, sessionId) : kept
  })
  if (!done.ok) return refused(io, done)
  if (remark !== null) io.err(remark)
  if (yielded > 0) io.err(`The speeches did not suffice: the seat yielded ${yielded} ${yielded === 1 ? 'time' : 'times'}.`)
  if (left > 0) io.err(`${left} ${left === 1 ? 'speech was' : 'speeches were'} left over, because the debate was over.`)
  io.out(JSON.stringify({ session: sessionId, events: done.value.events, recordHash: hash, files: done.value.files }))
  return DONE
}

/** An app whose time and chance a simulation moves; closed afterwards. */
async function withApp<T>(db: string, task: (app: App, clock: SimulatedWorld) => Result<T, Reason> | Promise<Result<T, Reason>>): Promise<Result<T, Reason>> {
  const world = simulatedWorld()
  const composed = await compose({ db, contentDir: contentDir(), what: 'simulate', now: world.now, random: world.random, schedule: () => () => {} })
  if (!composed.ok) return composed
  try {
    return await task(composed.value, world)
  } finally {
    composed.value.close()
  }
}

interface SimulatedWorld extends VirtualClock {
  random(): number
  /** From now on chance follows from `seed`. */
  reseed(seed: string): void
}

function simulatedWorld(): SimulatedWorld {
  let random = rng('before the start')
  return { ...virtualClock(), random: () => random(), reseed: (seed) => { random = rng(seed) } }
}

function play({ host, record, dossier }: Pick<App, 'host' | 'record' | 'dossier'>, plan: Plan, world: SimulatedWorld): Result<Played & { hash: string; remark: string | null }, Reason> {
  const { script, start } = plan
  const planned = plannedBout(plan, dossier)
  if (!planned.ok) return planned
  const { bout, remark } = planned.value
  world.reseed(canonicalJson({ bout, script, start, pack: dossier.packSummary().hash }))
  world.startAt(Date.parse(start))
  const played = playDebate(host, { ...bout, auto: script === null }, script ?? [], world)
  if (!played.ok) return played
  const head = record.head(played.value.sessionId)
  return head ? ok({ ...played.value, hash: head.hash, remark }) : refuse('failed', 'The debate left no record.')
}

/** The same simulation was run on this database before: its session is kept if it is whole. */
function keptSession({ record }: App, { sessionId, hash }: { sessionId: string; hash: string }): Result<null, Reason> {
  if (record.head(sessionId)?.hash === hash) return ok(null)
  return refuse('not-stored', `This simulation was begun on this database before and broken off, or its record was altered: session ${sessionId} is not what these inputs give. It is unchanged; use another --seed or another --db.`)
}

async function writeFiles({ record, dossier }: App, { out, formats, naming }: Plan, sessionId: string): Promise<Result<{ events: number; files: string[] }, Reason>> {
  const transcript = sessionTranscript({ record, dossier }, sessionId, { naming })
  if (!transcript.ok) return transcript
  const files: string[] = []
  for (const format of formats) {
    for (const { name, content } of await filesOf(transcript.value, format, { ...DEFAULT_OPTIONS, at: transcript.value.session.createdAt }, 'transcript')) {
      const file = join(out, name)
      const written = writeWhole(file, content)
      if (!written.ok) return written
      files.push(file)
    }
  }
  return ok({ events: transcript.value.session.events, files })
}
