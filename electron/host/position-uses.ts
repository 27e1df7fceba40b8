import type { Line } from '../../shared/debate/line.ts'
import type { PositionUse } from '../../shared/protocol/api.ts'
import type { RecordReader } from '../store/record-reader.ts'

/** Debates and lines of each that are told of: a page, not a log. */
const MOST_SESSIONS = 30
const MOST_LINES = 12

/** In which lines of the debates of this machine a position was played or cited, the latest debate first. What was taken back does not count. */
export function positionUses(reader: Pick<RecordReader, 'session' | 'participants' | 'lines'>, sessionsUsing: (position: string, limit: number) => string[], position: string): PositionUse[] {
  return sessionsUsing(position, MOST_SESSIONS).flatMap((sessionId) => {
    const room = reader.session(sessionId)?.people !== null
    const student = room ? undefined : reader.participants(sessionId)[0]
    return reader.lines(sessionId).flatMap((line): PositionUse[] => {
      const how = howUsed(line, position)
      // In a class the words are somebody else's, and may have been held back from the room: the replay shows them as far as it may.
      return how ? [{ sessionId, seq: line.seq, at: line.at, name: student ? student.name || student.pseudonym : '', ...(room && { room }), how, seat: line.seat, text: room ? '' : line.text }] : []
    }).slice(0, MOST_LINES)
  })
}

function howUsed({ void: gone, erased, position: played, cards }: Line, position: string): PositionUse['how'] | null {
  if (gone || erased) return null
  if (played === position) return 'played'
  return cards.includes(position) ? 'cited' : null
}
