/** An entry of a record as it is stored. */
export interface Entry {
  seq: number
  at: string
  by: { kind: string; seat: string; participant?: string }
  /** Taken as it is: the rules look at what they know of it. */
  event: any
  commandId: string | null
}

interface Course {
  recipe: { stages: readonly { kind: string; minutes: number; rounds: number }[] }
  timed: boolean
  /** Seats that play the record. */
  others: string[]
}

/** Where a debate stands. Times in milliseconds. */
export interface Place extends Course {
  stage: number
  round: number
  speaking: boolean
  pending: string[]
  toExplain: number | null
  toQuestion: number | null
  clock: { limit: number | null; used: number; since: number | null; over: boolean; status: 'stopped' | 'running' | 'paused' }
  pinned: string[]
  used: string[]
  answered: string[]
}

const FLOOR = ['opening', 'exchange', 'closing']
const NO_CLOCK: Place['clock'] = { limit: null, used: 0, since: null, over: false, status: 'stopped' }

export const atStage = ({ recipe, stage }: Place): string => recipe.stages[stage]?.kind ?? 'closed'

/** The next stage of the recipe, with its clock. */
export function enterNext(from: Course & Partial<Place>, time: number): Place {
  const entered: Place = { clock: NO_CLOCK, pinned: [], used: [], answered: [], ...from, stage: (from.stage ?? -1) + 1, round: 1, speaking: false, pending: [], toExplain: null, toQuestion: null }
  const kind = atStage(entered)
  if (FLOOR.includes(kind)) return speaking(entered, time)
  return { ...entered, clock: kind === 'prepare' || kind === 'debrief' ? started(entered, time) : { ...NO_CLOCK } }
}

const speaking = (place: Place, time: number): Place => ({ ...place, speaking: true, clock: started(place, time) })

function started({ recipe, stage, timed }: Place, time: number): Place['clock'] {
  const minutes = recipe.stages[stage]?.minutes ?? 0
  return { limit: timed && minutes > 0 ? minutes * 60_000 : null, used: 0, since: time, over: false, status: 'running' }
}

export function stopClock({ clock }: Place, time: number, status: Place['clock']['status']): void {
  clock.used += clock.since === null ? 0 : Math.max(0, time - clock.since)
  clock.since = null
  clock.status = status
}

/** The seat with the floor has spoken or let it go: the others answer, except in the closing. */
export function spoken(place: Place, { seq, time, cards, yields, asks }: { seq: number; time: number; cards: readonly string[]; yields: boolean; asks: boolean }): Place {
  const closing = atStage(place) === 'closing'
  const next: Place = { ...place, speaking: false, pending: closing ? [] : [...place.others], toQuestion: yields || asks || closing ? null : seq, used: [...place.used, ...cards], clock: { ...place.clock } }
  stopClock(next, time, 'stopped')
  return next
}

/** When nobody owes an answer any more: the next round, or the next stage. */
export function nextIfOver(place: Place, time: number): Place {
  if (!FLOOR.includes(atStage(place)) || place.speaking || place.pending.length > 0 || place.toExplain !== null || place.toQuestion !== null) return place
  const rounds = place.recipe.stages[place.stage]?.rounds ?? 1
  return place.round < rounds ? speaking({ ...place, round: place.round + 1 }, time) : enterNext(place, time)
}
