import type { Refusal } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'

/** Where a command writes: data on one side, everything said to people on the other. */
export interface Io {
  /** One line of data. */
  out(line: string): void
  /** One line of message. */
  err(line: string): void
  /** Data that is no text; absent where a person looks at it, on a terminal. */
  bytes?(content: Uint8Array): void
}

// A reader that has seen enough (`| head`) closes the pipe; what is left has nobody to go to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error })

export const processIo: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  ...(!process.stdout.isTTY && { bytes: (content: Uint8Array) => void process.stdout.write(content) }),
}

/** Exit codes of every command: what was asked is done; a check failed or the work was refused; the command was used wrongly. */
export const DONE = 0
export const FAILED = 1
export const BAD_USE = 2

/** Told the exit code of the command that ran. */
export type Ended = (code: number) => void

/** Refusals that mean: an argument names something that does not exist. */
const NAMES_NOTHING: ReadonlySet<Reason> = new Set(['unknown-session', 'unknown-participant', 'unknown-seat', 'unknown-recipe', 'unknown-date', 'unknown-backup', 'unknown-address'])

/** Says a refusal to people and gives its exit code. */
export function refused(io: Io, { reason, detail }: Refusal<Reason>, before = ''): number {
  io.err(`${before}${detail} (${reason})`)
  return NAMES_NOTHING.has(reason) ? BAD_USE : FAILED
}
