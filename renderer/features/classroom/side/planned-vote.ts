import type { RoomView } from '../../../../shared/room/room-view.ts'
import type { RoomSendEvent } from '../../../room/use-room-send.ts'

type VoteOpen = Omit<Extract<RoomSendEvent, { type: 'room.vote.open' }>, 'type'>

/**
 * The vote that the recipe plans for this part, ready to be opened; null where it plans none. With `swing` it is set beside the first
 * closed vote on the same question. Where a text is on the table, the vote is on the newest that is still open.
 */
export function plannedVote({ stage, votes, proposals }: Pick<RoomView, 'stage' | 'votes' | 'proposals'>): VoteOpen | null {
  if (!stage.vote) return null
  const { swing, ...vote } = stage.vote
  const before = votes.find(({ status, question }) => status === 'closed' && question === vote.question)
  const text = proposals.findLast(({ target, status }) => target === null && status === 'open')
  return { ...vote, motion: text?.seq ?? null, rerunOf: null, swingOf: swing ? (before?.seq ?? null) : null }
}
