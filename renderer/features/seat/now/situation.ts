import type { RoomView, YouView } from '../../../../shared/room/room-view.ts'
import { isPlace } from '../../../../shared/room/words.ts'

/** What somebody is told about the moment: a key of `seat.json` under `now`, and the seats that it names. */
export interface Situation {
  key: string
  /** Seats whose turn it is, or whose case is argued; said by their figures. */
  seats: readonly string[]
  /** A person who is named: who speaks, who has the pen. */
  who: string | null
}

const say = (key: string, seats: readonly string[] = [], who: string | null = null): Situation => ({ key, seats, who })

/** One sentence for this person in this moment: what is going on, whose turn it is, and what one can do. Follows the views alone. */
export function situationOf(room: RoomView, you: YouView): Situation {
  const { stage, speaker } = room
  if (room.status === 'closed') return say('over')
  if (you.seat === 'waiting') return say(you.moves.includes('room.sit') ? 'waitingChoose' : 'waiting')
  if (you.speaking) return say('yourFloor')
  switch (stage.kind) {
    case 'prepare': return say(isPlace(you.seat) ? 'prepareOthers' : 'prepare')
    case 'dropRoles': return say('dropRoles')
    case 'debrief': return say('debrief')
    case 'vote': return voting(room, you)
    case 'listenBack': return listeningBack(room, you)
    case 'jointStatement': return you.pen ? say('statementPen') : say('statementOthers', [], penOf(you))
    default:
  }
  if (stage.floor === 'turns') return onTurns(room, you)
  if (speaker) return say('theirFloor', [speaker.seat], speaker.label)
  if (stage.floor === 'free') return you.pen ? say('freePen') : isPlace(you.seat) ? say('listen') : say('freeOthers', [], penOf(you))
  return say('list')
}

const penOf = (you: YouView): string | null => you.delegation.find(({ pen }) => pen)?.label ?? null

function onTurns({ stage }: RoomView, you: YouView): Situation {
  const reverse = stage.kind === 'reverse'
  if (!stage.turn.includes(you.seat)) return reverse ? say('reverseTheirs', stage.turn) : say('theirTurn', stage.turn)
  if (reverse) return you.pen ? say('reverseYours', you.arguesAs ? [you.arguesAs] : []) : say('reverseYoursOthers', you.arguesAs ? [you.arguesAs] : [], penOf(you))
  return you.pen ? say('yourTurn') : say('yourTurnOthers', [], penOf(you))
}

function listeningBack(room: RoomView, you: YouView): Situation {
  if (you.side === null) return say('listen')
  if (you.moves.includes('room.confirm')) return say('confirm')
  const mine = room.restated[you.side]
  if (mine?.fair === true) return say('restateDone')
  if (mine && mine.fair === null) return say('restateWaits')
  if (!you.pen) return say('restateOthers', [], penOf(you))
  return say(mine?.fair === false ? 'restateAgain' : 'restate')
}

function voting({ votes }: RoomView, you: YouView): Situation {
  const open = votes.find(({ status }) => status === 'open')
  if (!open) return say(votes.some(({ status }) => status === 'closed') ? 'voteOver' : 'voteSoon')
  if (you.ballot !== null) return say('voteGiven')
  if (you.moves.includes('room.ballot')) return say('vote')
  return open.by === 'delegations' && !isPlace(you.seat) ? say('voteByPen', [], penOf(you)) : say('voteNotYours')
}
