import { swingOf } from '../council/count.ts'
import type { DebateContext } from '../debate/context.ts'
import type { People } from './room-view-for.ts'
import type { VoteView } from './room-view.ts'
import type { RoomState, Vote } from './room-state.ts'
import { countOf, electorateOf, outcomeIn } from './votes.ts'

/** So many votes are on the screens; all of them are in the record. */
const SHOWN_VOTES = 12

/** The last votes; while one is open, only how many have voted, never how. */
export const voteViews = (context: DebateContext, room: RoomState, people: People): VoteView[] => room.votes.slice(-SHOWN_VOTES).map((vote) => voteView(context, room, vote, people))

function voteView(context: DebateContext, room: RoomState, vote: Vote, people: People): VoteView {
  const { seq, question, rule, by, secret, motion, rerunOf, status } = vote
  const count = countOf(vote)
  const open = status === 'open'
  const before = room.votes.find((each) => each.seq === vote.swingOf)
  const who = (key: string) => (by === 'people' ? people.label(key) : (context.seats.find(({ seat }) => seat === key)?.figure ?? key))
  return {
    seq, question, rule, by, secret, motion, rerunOf, status, cast: count.yes + count.no + count.abstain, electorate: electorateOf(context, room, vote),
    outcome: open ? null : outcomeIn(context, room, vote),
    roll: open || secret || Object.keys(vote.ballots).length === 0 ? null : Object.entries(vote.ballots).map(([key, choice]) => ({ who: who(key), choice })),
    swing: open || !before ? null : swingOf(countOf(before), count),
  }
}
