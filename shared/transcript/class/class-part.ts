import { swingOf } from '../../council/count.ts'
import type { DebateContext } from '../../debate/context.ts'
import type { Line } from '../../debate/line.ts'
import type { ClassStep } from '../../room/held-lines.ts'
import type { RoomState, Vote } from '../../room/room-state.ts'
import { stanceSummaries } from '../../room/stance-summary.ts'
import { countOf, outcomeIn } from '../../room/votes.ts'
import type { People } from '../people.ts'
import type { Say } from '../words/say.ts'
import { seatsOf } from './class-seats.ts'
import { pausesOf, stagesOf } from './class-time.ts'
import type { ClassPart, ClassVote } from './part.ts'

interface ClassInput {
  /** Every entry of the record with the state that it led to. */
  steps: readonly ClassStep[]
  /** Those that the transcript shows. */
  lines: readonly Line[]
  heldBack: number
  people: People
  say: Say
}

/** A played record → what its transcript shows beside the lines. Throws where the session is no class. */
export function classPartOf({ steps, lines, heldBack, people, say }: ClassInput): ClassPart {
  const { context } = steps.at(-1)!.snapshot
  const { room } = context
  if (!room) throw new Error('This session is no class.')
  const shown = new Set(lines.map(({ seq }) => seq))
  const there = (line: number) => shown.has(line)
  const byHand = new Set(steps.flatMap(({ envelope: { event } }) => (event.type === 'room.vote.count' ? [event.vote] : [])))
  return {
    heldBack,
    seats: seatsOf(steps, context, room, people, say),
    stages: stagesOf(steps, say), pauses: pausesOf(steps),
    votes: room.votes.map((vote) => voteOf(context, room, vote, { byHand: byHand.has(vote.seq), people, there })),
    stances: stanceSummaries(room).map((summary) => ({ ...summary, moved: summary.moved.filter(({ line }) => there(line)) })),
    statement: room.statement !== null && there(room.statement) ? room.statement : null,
    adopted: room.proposals.filter(({ seq, target, status }) => target === null && status === 'adopted' && there(seq)).map(({ seq }) => ({
      line: seq, amendments: room.proposals.filter(({ target, status, seq: line }) => target === seq && (status === 'taken' || status === 'adopted') && there(line)).map(({ seq: line }) => line),
    })),
    checks: lines.filter(({ kind, rule, void: gone }) => kind === 'check' && rule !== 'checked' && !gone).map(({ seq }) => ({ request: seq, answers: answersTo(lines, seq) })),
    injects: lines.filter(({ kind, void: gone }) => kind === 'inject' && !gone).map(({ seq }) => seq),
  }
}

const answersTo = (lines: readonly Line[], request: number) => lines.filter(({ kind, rule, respondsTo, void: gone }) => kind === 'check' && rule === 'checked' && respondsTo.includes(request) && !gone).map(({ seq }) => seq)

function voteOf(context: DebateContext, room: RoomState, vote: Vote, { byHand, people, there }: { byHand: boolean; people: People; there: (line: number) => boolean }): ClassVote {
  const { seq, question, rule, by, secret, status, motion, rerunOf, ballots } = vote
  const before = room.votes.find((each) => each.seq === vote.swingOf)
  const who = (key: string) => (by === 'people' ? (people.name(key) ?? key) : (people.seat(key)?.figure ?? key))
  const roll = Object.entries(ballots).map(([key, choice]) => ({ who: who(key), choice }))
  return {
    line: seq, question, rule, by, secret, status, motion: motion !== null && there(motion) ? motion : null, rerunOf, byHand,
    outcome: status === 'open' ? null : outcomeIn(context, room, vote),
    roll: status === 'open' || secret || byHand ? null : by === 'people' ? roll.toSorted((one, two) => one.who.localeCompare(two.who, 'en')) : roll,
    swing: status === 'open' || !before ? null : { of: before.seq, before: countOf(before), ...swingOf(countOf(before), countOf(vote)) },
  }
}
