import type { DebateContext } from '../debate/context.ts'
import { outcomeOf, type Count, type Outcome } from '../council/count.ts'
import type { RoomEvent } from './room-events.ts'
import type { RoomState, Vote } from './room-state.ts'
import { membersOf, voters } from './stage-now.ts'
import type { Choice } from './words.ts'

type Of<T extends RoomEvent['type']> = Extract<RoomEvent, { type: T }>

/** How many votes a lesson may hold; a snapshot stays bounded. */
export const MAX_VOTES = 40

/** Opens a vote; the one that it runs again no longer counts. */
export function openVote(context: DebateContext, room: RoomState, seq: number, event: Of<'room.vote.open'>): Partial<RoomState> {
  const vote: Vote = { seq, question: event.question, stage: context.stageIndex, rule: event.rule, by: event.by, secret: event.secret, motion: event.motion, rerunOf: event.rerunOf, swingOf: event.swingOf, status: 'open', electorate: 0, ballots: {}, counted: null }
  return { votes: [...room.votes.map((each) => (each.seq === event.rerunOf ? { ...each, status: 'void' as const } : each)), vote] }
}

/** The key under which a person's vote counts: the own one, or the delegation's. */
export const voterKey = (vote: Vote, participant: string, seat: string) => (vote.by === 'people' ? participant : seat)

export const cast = (room: RoomState, voteSeq: number, key: string, choice: Choice): Partial<RoomState> => ({ votes: room.votes.map((vote) => (vote.seq === voteSeq ? { ...vote, ballots: { ...vote.ballots, [key]: choice } } : vote)) })

export const enterCount = (room: RoomState, { vote: seq, yes, no, abstain }: Of<'room.vote.count'>): Partial<RoomState> => ({ votes: room.votes.map((vote) => (vote.seq === seq ? { ...vote, counted: { yes, no, abstain } } : vote)) })

/** Closes a vote: the electorate is taken, secret ballots of people go, and the motion that it was on is decided. */
export function closeVote(context: DebateContext, room: RoomState, seq: number): Partial<RoomState> {
  const vote = room.votes.find((each) => each.seq === seq)!
  const closed: Vote = { ...vote, status: 'closed', electorate: electorateOf(context, room, vote), counted: countOf(vote), ballots: vote.secret ? {} : vote.ballots }
  const { adopted } = outcomeIn(context, room, closed)
  return {
    votes: room.votes.map((each) => (each.seq === seq ? closed : each)),
    proposals: room.proposals.map((each) => (each.seq === vote.motion ? { ...each, status: adopted ? ('adopted' as const) : ('rejected' as const) } : each)),
  }
}

export function countOf({ ballots, counted }: Vote): Count {
  if (counted) return counted
  const given = Object.values(ballots)
  const of = (choice: Choice) => given.filter((each) => each === choice).length
  return { yes: of('yes'), no: of('no'), abstain: of('abstain') }
}

/** How many may vote: people at the table and undecided, or delegations with somebody in them. Counted by hand, at least as many as were counted. */
export function electorateOf(context: DebateContext, room: RoomState, vote: Vote): number {
  if (vote.status !== 'open') return vote.electorate
  const there = vote.by === 'people' ? voters(room).size : context.seats.filter(({ seat }) => membersOf(room, seat).length > 0).length
  const { yes, no, abstain } = countOf(vote)
  return Math.max(there, yes + no + abstain)
}

export const outcomeIn = (context: DebateContext, room: RoomState, vote: Vote): Outcome => outcomeOf(vote.rule, countOf(vote), electorateOf(context, room, vote))
