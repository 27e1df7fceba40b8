import { kindOf, type DebateContext } from '../debate/context.ts'
import type { ClaimUse } from '../debate/events.ts'
import type { RoomState } from './room-state.ts'
import { arguesAs, otherSide, sideOf } from './stage-now.ts'

/** What Structured Academic Controversy enforces (PEDAGOGY §1): restating fairly, adding a point the first advocates missed, a joint statement. */
type Change = Partial<RoomState>

const withAll = (list: readonly string[], more: readonly string[]) => [...new Set([...list, ...more])]

/** Claims that a speech puts forward count for its side as first advocates, or as added in the reversal where the first advocates did not make them. */
export function noteClaims(context: DebateContext, room: RoomState, seat: string, claims: readonly ClaimUse[]): Change {
  const side = sideOf(room, seat)
  if (!side) return {}
  const put = claims.map(({ claim, relation }) => (relation === 'denies' ? `not ${claim}` : claim))
  if (kindOf(context) === 'present') return { advocated: { ...room.advocated, [side]: withAll(room.advocated[side], put) } }
  if (kindOf(context) !== 'reverse' || arguesAs(context, seat) === null) return {}
  const missed = put.filter((claim) => !room.advocated[otherSide(side)].includes(claim))
  return { added: { ...room.added, [side]: withAll(room.added[side], missed) } }
}

export function restate(room: RoomState, seat: string, line: number): Change {
  const side = sideOf(room, seat)
  return side ? { restated: { ...room.restated, [side]: { line, fair: null } } } : {}
}

/** The side whose case was restated says whether it was fair; if not, it is restated again. */
export function confirm(room: RoomState, target: number, fair: boolean): Change {
  const side = (['a', 'b'] as const).find((each) => room.restated[each]?.line === target)
  return side ? { restated: { ...room.restated, [side]: { line: target, fair } } } : {}
}
