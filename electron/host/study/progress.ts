import { buildGraph } from '../../../shared/argument/graph.ts'
import { labelGraph } from '../../../shared/argument/labelling.ts'
import { standing } from '../../../shared/debate/corrections.ts'
import { measuresOf, type MeasureId } from '../../../shared/feedback/measures.ts'
import type { Counted, Progress } from '../../../shared/study/progress.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { RecordReader, SessionRow } from '../../store/record-reader.ts'
import type { StudyTimes } from '../../store/study-times.ts'
import type { WeakSpots } from '../../store/weak-spots.ts'
import type { Bouts } from './bouts.ts'

interface Means { record: RecordReader; bouts: Pick<Bouts, 'of'>; spots: WeakSpots; times: StudyTimes; dossier: Dossier }

interface Numbers { met: Counted; onCards: Counted }

/** After so many bouts that had to be counted anew the others of the app have their turn. */
const AT_ONCE = 10

/** What a profile did at this machine. What was counted of a record is remembered until the record goes on, so that only the first look reads it. */
export function progressDesk({ record, bouts, spots, times, dossier }: Means): (profile: string) => Promise<Progress> {
  const known = new Map<string, { events: number; numbers: Numbers }>()
  const numbersOf = ({ id, lead, events }: SessionRow): Numbers => {
    const found = known.get(id)
    if (found?.events === events) return found.numbers
    const numbers = countedIn(record, id, lead)
    known.set(id, { events, numbers })
    return numbers
  }
  return async (profile) => {
    const minutes = times.debates(profile)
    const own = new Set(bouts.of(profile))
    const rows = record.sessions().filter(({ id }) => own.has(id)).toSorted((a, b) => a.created_at.localeCompare(b.created_at))
    const figures = new Map(dossier.seats().map(({ seat, figure }) => [seat, figure]))
    const done: Progress['bouts'] = []
    for (const row of rows) {
      if (known.get(row.id)?.events !== row.events && done.length % AT_ONCE === AT_ONCE - 1) await new Promise((turn) => { setImmediate(turn) })
      const student = record.participants(row.id)[0]
      done.push({
        session: row.id, at: row.created_at, seat: row.lead, figure: figures.get(row.lead) ?? row.lead, closed: row.status === 'closed', minutes: minutes.get(row.id) ?? 0,
        ...numbersOf(row), spots: student ? spots.of(row.id, student.id).length : 0,
      })
    }
    return { bouts: done, days: times.reviews(profile) }
  }
}

/** A record that cannot be read counts as nothing: the archive says what is wrong with it. */
function countedIn(record: RecordReader, sessionId: string, seat: string): Numbers {
  try {
    const lines = standing(record.lines(sessionId))
    const graph = buildGraph(lines)
    const measures = measuresOf({ lines, graph, labels: labelGraph(graph), seat })
    const counted = (id: MeasureId): Counted => {
      const found = measures.find((measure) => measure.id === id)
      return { value: found?.value ?? 0, of: found?.of ?? 0 }
    }
    return { met: counted('taken-up'), onCards: counted('claims-on-cards') }
  } catch (error) {
    console.error(`The record of session ${sessionId} could not be counted:`, error)
    return { met: { value: 0, of: 0 }, onCards: { value: 0, of: 0 } }
  }
}
