import { VoteResult } from '../../../room/vote-result.tsx'
import { useSeat } from '../seat-context.tsx'

/** How the last vote of this stage came out; of an open one that one cannot vote in (any more), how many have voted. */
export function VoteNow() {
  const { room, may } = useSeat()
  const last = room.votes.findLast(({ status }) => status !== 'void')
  if (!last || may('room.ballot') || (room.stage.kind !== 'vote' && last.status !== 'open')) return null
  return <div className="now-part"><VoteResult vote={last} room={room} /></div>
}
