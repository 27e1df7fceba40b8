import type { RoomView } from '../../shared/room/room-view.ts'

/** So little may have run on the clock before it stood: it is started and stopped while the room is opened. Milliseconds. */
const NOT_BEGUN_MS = 5_000

/** Has the lesson not begun yet? The clock stands in the first part, and stood from the beginning. */
export const notBegun = ({ status, stage, clock }: Pick<RoomView, 'status' | 'stage' | 'clock'>): boolean =>
  status === 'running' && clock.status === 'paused' && stage.index === 0 && stage.round === 1 && clock.usedMs < NOT_BEGUN_MS
