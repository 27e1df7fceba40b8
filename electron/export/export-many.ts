import { setImmediate } from 'node:timers/promises'
import type { Refusal, Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { FILE_KINDS, type Format } from '../../shared/transcript/formats.ts'
import { groupName, sessionName } from './export-name.ts'
import { uniqueNames } from './safe-name.ts'
import { sessionExport, type Exporting, type ExportSource, type SessionExport } from './session-export.ts'

export interface ManyExport extends Exporting {
  sessions: readonly string[]
  formats: readonly Format[]
}

export interface NotExported { session: string; format: Format | null; refusal: Refusal<Reason> }

export interface Watching {
  /** Takes each file, with its path: `class/session.ending`, or `class/session/transcript.ending` where a session has several. What it throws ends the export. */
  add(path: string, content: string | Uint8Array): void
  /** Told before each session and format; work so far and in all. */
  progress(done: number, of: number, doing: { session: string; format: Format }): void
  /** Asked between two files. */
  isCancelled?(): boolean
}

/** Why some were left out; in the zip or folder beside the others. */
export const REPORT = 'not-exported.txt'

/**
 * Exports sessions one after the other, so that only one is in memory. Those that cannot be exported are named in a report beside the
 * others, and are what is returned.
 */
export async function exportMany(source: ExportSource, { sessions, formats, ...exporting }: ManyExport, { add, progress, isCancelled = () => false }: Watching): Promise<NotExported[]> {
  const left: NotExported[] = []
  const [of, groups] = [sessions.length * formats.length, new Map<string, (name: string) => string>()]
  const isAlone = formats.length === 1
  for (const [at, session] of sessions.entries()) {
    const read = attempt(session, () => sessionExport(source, session, exporting))
    if (!read.ok) left.push({ session, format: null, refusal: read })
    let name = ''
    for (const [place, format] of formats.entries()) {
      progress(at * formats.length + place, of, { session, format })
      await setImmediate() // whoever wants to stop it must be heard
      if (isCancelled()) return left
      if (!read.ok) continue
      const files = await read.value.files(format)
      if (!files.ok) left.push({ session, format, refusal: files })
      else for (const { part, content } of files.value) add(`${name ||= placeOf(read.value, groups)}${isAlone ? '' : '/transcript'}${part && `-${part}`}.${FILE_KINDS[format].ending}`, content)
    }
  }
  if (left.length > 0) add(REPORT, report(left))
  return left
}

/** Where its files go. Two sessions of one class, day and seat have a number each. */
function placeOf({ transcript }: SessionExport, groups: Map<string, (name: string) => string>): string {
  const group = groupName(transcript)
  const unique = groups.get(group.toLowerCase()) ?? uniqueNames()
  groups.set(group.toLowerCase(), unique)
  return `${group}/${unique(sessionName(transcript))}`
}

/** A record that cannot even be read must not keep the others from being written. */
function attempt(session: string, read: () => Result<SessionExport, Reason>): Result<SessionExport, Reason> {
  try {
    return read()
  } catch (error) {
    return { ok: false, reason: 'database-damaged', detail: `Session ${session} could not be read (${error instanceof Error ? error.message : String(error)}). The record is kept as it is; \`tour-de-table verify\` names the entry.` }
  }
}

const report = (left: readonly NotExported[]): string =>
  `These were not exported:\n${left.map(({ session, format, refusal }) => `\n${session}${format === null ? '' : `, ${format}`}: ${refusal.detail} (${refusal.reason})\n`).join('')}`

/** In a sentence, how many were left out and the first reason; empty if none was. */
export function leftOutWords(left: readonly NotExported[]): string {
  const sessions = new Set(left.map(({ session }) => session)).size
  const [first] = left
  return first === undefined ? '' : `${sessions} ${sessions === 1 ? 'session was' : 'sessions were'} not exported, or not in every format; ${REPORT} names ${left.length === 1 ? 'it' : 'them'}. The first: ${first.refusal.detail}`
}
