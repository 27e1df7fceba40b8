import type { StanceSummary } from './room-view.ts'
import type { RoomState, Stance } from './room-state.ts'
import { voters } from './stage-now.ts'
import { STANCE_TIMES, type StanceTime } from './words.ts'

/** Fewer answers than this show no distribution: nobody's own view can be guessed from it. */
const FEWEST_SHOWN = 3

const SCALE = 11
const MOST_MOVING = 5

/** The room's own views by time, as counts alone; times at which nobody answered are left out. */
export function stanceSummaries(room: RoomState): StanceSummary[] {
  return STANCE_TIMES.flatMap((when) => {
    const given = Object.values(room.stances).flatMap((stances) => stances[when] ?? [])
    const onPaper = room.tallies[when] ?? []
    const answered = given.length + onPaper.reduce((sum, count) => sum + count, 0)
    return answered === 0 ? [] : [summary(room, when, given, onPaper, answered)]
  })
}

function summary(room: RoomState, when: StanceTime, given: readonly Stance[], onPaper: readonly number[], answered: number): StanceSummary {
  const counts = Array.from({ length: SCALE }, (_, value) => (onPaper[value] ?? 0) + given.filter((stance) => stance.value === value).length)
  const shown = answered >= FEWEST_SHOWN
  const sum = counts.reduce((so, count, value) => so + count * value, 0)
  return { when, answered, of: Math.max(answered, voters(room).size), counts: shown ? counts : null, mean: shown ? Math.round((10 * sum) / answered) / 10 : null, moved: shown ? moving(given) : [] }
}

/** Lines that people named as what moved them, most often named first. */
function moving(given: readonly Stance[]): StanceSummary['moved'] {
  const times = new Map<number, number>()
  for (const line of given.flatMap(({ moved }) => moved)) times.set(line, (times.get(line) ?? 0) + 1)
  return [...times].map(([line, count]) => ({ line, times: count })).toSorted((one, two) => two.times - one.times || one.line - two.line).slice(0, MOST_MOVING)
}
