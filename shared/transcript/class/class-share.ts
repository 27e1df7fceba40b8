import type { Share } from '../options.ts'
import type { People } from '../people.ts'
import type { Omission } from '../transcript.ts'
import type { ClassPart, ClassSeat } from './part.ts'

/** The class's part of a transcript for a share of it: who sits elsewhere and how others voted by name is not in it, the arithmetic is. Without times: zero. */
export function classShare(part: ClassPart, share: Share, people: People, leftOut: readonly Omission[]): ClassPart {
  const mine = share.of === 'participant' ? people.name(share.participant) : null
  const seats = part.seats.map((seat) => (mine === null ? seat : { ...seat, people: seat.people.filter(({ name }) => name === mine) }))
    .filter(({ seat, people: those }) => share.of === 'whole' || (share.of === 'seat' ? seat === share.seat : those.length > 0))
  const timeless = leftOut.includes('times')
  return {
    ...part,
    seats: timeless ? seats.map(withoutTime) : seats,
    stages: timeless ? [] : part.stages,
    pauses: timeless ? [] : part.pauses,
    votes: part.votes.map((vote) => (share.of === 'whole' || vote.roll === null ? vote : { ...vote, roll: vote.roll.filter(({ who }) => who === mine || (share.of === 'seat' && who === people.seat(share.seat)?.figure)) })),
    heldBack: share.of === 'whole' ? part.heldBack : 0,
  }
}

const withoutTime = (seat: ClassSeat): ClassSeat => ({ ...seat, usedMs: 0, turns: 0, people: seat.people.map((person) => ({ ...person, usedMs: 0, turns: 0 })) })
