import type { Line } from '../../shared/debate/line.ts'
import type { RecordReader } from '../store/record-reader.ts'
import type { LiveSession } from './live-session.ts'

/** Reads anew what a session in memory holds of words and names. Out: the lines that are others now; null where the session was deleted. */
export function takeOverForgotten(live: LiveSession, reader: RecordReader): Line[] | null {
  if (!reader.session(live.id)) return null
  live.participant = reader.participants(live.id)[0] ?? null
  return live.book.replace(reader.lines(live.id))
}
