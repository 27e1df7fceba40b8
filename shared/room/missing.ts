import { kindOf, stageOf, type DebateContext } from '../debate/context.ts'
import { hasFigure, turnSide, voters } from './stage-now.ts'

/**
 * What has to happen before the stage, or the turn, should end (PEDAGOGY §1). `pins` with the number of students who have pinned too
 * few; `restate-a`: side A has not restated the other's case; `fair-a`: the other side has not accepted what A restated; `add-a`: A has
 * added no point that the first advocates missed; `statement`; `vote`. Empty: the way is free. The facilitator may go on all the same.
 */
export function missingNow(context: DebateContext): string[] {
  const { room } = context
  if (!room) return []
  const stage = stageOf(context)
  switch (kindOf(context)) {
    case 'prepare': {
      const few = stage?.minPins === undefined ? 0 : [...voters(room)].filter((id) => hasFigure(room.people[id]!.seat) && !room.people[id]!.paper && (room.pins[id]?.length ?? 0) < stage.minPins!).length
      return few > 0 ? [`pins:${few}`] : []
    }
    case 'listenBack': return (['a', 'b'] as const).flatMap((side) => {
      const restated = room.restated[side]
      return restated === null || restated.fair === false ? [`restate-${side}`] : restated.fair === null ? [`fair-${side}`] : []
    })
    case 'reverse': {
      const side = turnSide(context)
      return side !== null && room.added[side].length === 0 ? [`add-${side}`] : []
    }
    case 'jointStatement': return room.statement === null ? ['statement'] : []
    case 'vote': return room.votes.some((vote) => vote.stage === context.stageIndex && vote.status === 'closed') && room.votes.every((vote) => vote.status !== 'open') ? [] : ['vote']
    default: return []
  }
}
