import type { RoomEvent } from './room-events.ts'
import type { RoomState } from './room-state.ts'
import { TICKS, type Tick } from './words.ts'

/** The room's mind: private stances, and ticks without a name. */
type Change = Partial<RoomState>
type Of<T extends RoomEvent['type']> = Extract<RoomEvent, { type: T }>

export const giveStance = (room: RoomState, participant: string, { when, value, confidence, moved }: Of<'room.stance'>): Change => ({ stances: { ...room.stances, [participant]: { ...room.stances[participant], [when]: { value, confidence, moved } } } })

/** So many speeches can be ticked at a time; a snapshot stays bounded. */
const TICKABLE = 10

const noTicks = () => Object.fromEntries(TICKS.map((tick) => [tick, [] as string[]])) as Record<Tick, string[]>

/** A speech that may be ticked from now on; the oldest one no longer may. */
export const tickable = (room: RoomState, line: number): RoomState['ticks'] => [...room.ticks, { line, by: noTicks() }].slice(-TICKABLE)

export const tickLine = (room: RoomState, participant: string, { target, tick, on }: Of<'room.tick'>): Change => ({
  ticks: room.ticks.map((entry) => {
    if (entry.line !== target) return entry
    const others = entry.by[tick].filter((id) => id !== participant)
    return { line: target, by: { ...entry.by, [tick]: on ? [...others, participant] : others } }
  }),
})
