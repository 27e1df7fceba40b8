import type { Entry } from './rules-of-stages.ts'

/** A class as its rules need it, held apart from the app's own state: written from the README and DESIGN, not from `shared/room`. */
export interface Somebody { seat: string; pen: boolean; out: string | null; turns: number; extra: number }
export interface Ballots { seq: number; by: string; secret: boolean; status: string; cast: Map<string, string>; motion: number | null }
export interface Model {
  recipe: { stages: { kind: string; rounds: number; floor?: string; turns?: string[]; stance?: string }[] }
  seats: string[]
  sides: { a: string[]; b: string[] }
  options: { seating: string; firstTimersFirst: boolean; hold: boolean; ticks: boolean }
  asOf: string
  locked: boolean
  stage: number
  round: number
  clock: 'stopped' | 'running' | 'paused'
  people: Map<string, Somebody>
  hands: { who: string; kind: string; at: number }[]
  /** The list as it would be, had the last "next" not been pressed. */
  before: Model['hands'] | null
  speaker: { seat: string; who: string | null } | null
  votes: Ballots[]
  pins: Map<string, string[]>
  debrief: Map<string, string[]>
  proposals: Map<number, { target: number | null; status: string }>
  restated: { a: { line: number; done: boolean } | null; b: { line: number; done: boolean } | null }
  checks: number[]
  held: number[]
  struck: Set<number>
  tickable: number[]
  last: Map<string, { line: number; at: number }>
}

const WITHOUT_FIGURE = ['waiting', 'undecided', 'press', 'observer']
const FLOORS: Record<string, string> = { present: 'turns', reverse: 'turns', tourDeTable: 'turns', listenBack: 'free', jointStatement: 'free', openDiscussion: 'list', negotiate: 'list', tableMotion: 'list', report: 'list' }

export const hasFigure = (seat: string) => !WITHOUT_FIGURE.includes(seat)
export const stageOf = (model: Model) => model.recipe.stages[model.stage]
export const kindOf = (model: Model) => stageOf(model)?.kind ?? 'closed'
export const floorOf = (model: Model) => stageOf(model)?.floor ?? FLOORS[kindOf(model)] ?? 'none'
export const sideOf = ({ sides }: Model, seat: string): 'a' | 'b' | null => (sides.a.includes(seat) ? 'a' : sides.b.includes(seat) ? 'b' : null)
export const mayVote = (person: Somebody | undefined) => person !== undefined && person.out === null && (hasFigure(person.seat) || person.seat === 'undecided')

export function turnsNow(model: Model): string[] {
  if (floorOf(model) !== 'turns') return []
  const turn = stageOf(model)?.turns?.[model.round - 1]
  if (turn === 'side-a' || turn === 'side-b') return turn === 'side-a' ? model.sides.a : model.sides.b
  return turn === undefined ? model.seats.slice((model.round - 1) % model.seats.length).slice(0, 1) : model.seats.filter((seat) => seat === turn)
}

/** Whose case a seat argues when sides are changed. */
export function otherCase(model: Model, seat: string): string | undefined {
  const side = sideOf(model, seat)
  if (side === null || kindOf(model) !== 'reverse') return undefined
  const across = model.sides[side === 'a' ? 'b' : 'a']
  return across[model.sides[side].indexOf(seat) % Math.max(1, across.length)]
}

export function atOpening(opening: Entry['event']): Model {
  const { recipe, seats, room, asOf } = opening
  return Object.assign(toStage({
    recipe, seats: seats.map(({ seat }: { seat: string }) => seat), sides: room.sides, options: room.options, asOf, locked: false, stage: 0, round: 1, clock: 'stopped', people: new Map(), hands: [], before: null, speaker: null,
    votes: [], pins: new Map(), debrief: new Map(), proposals: new Map(), restated: { a: null, b: null }, checks: [], held: [], struck: new Set(), tickable: [], last: new Map(),
  }, 0), { clock: 'paused' as const }) // people come in first; the teacher starts the clock
}

/** A stage begins with an empty list, nobody on the floor, and its clock running if it has one. */
export function toStage(model: Model, index: number): Model {
  Object.assign(model, { stage: index, round: 1, hands: [], before: null, speaker: null })
  model.clock = ['dropRoles', 'closed'].includes(kindOf(model)) ? 'stopped' : 'running'
  return model
}

export function speakerEnds(model: Model): void {
  const person = model.people.get(model.speaker?.who ?? '')
  if (person) person.turns += 1
  model.speaker = null
}

/** Points of order, then whoever has spoken least where the room is run so, then as hands went up. */
export function firstHand({ hands, people, options, speaker }: Model): string | undefined {
  const spoken = (who: string) => (options.firstTimersFirst ? (people.get(who)?.turns ?? 0) + (speaker?.who === who ? 1 : 0) : 0)
  const rank = ({ who, kind, at }: Model['hands'][number]) => [kind === 'point-of-order' ? 0 : 1, spoken(who), at] as const
  return hands.toSorted((one, two) => rank(one).map((value, at) => value - rank(two)[at]!).find((difference) => difference !== 0) ?? 0)[0]?.who
}

/** A delegation in which nobody has the pen gives it to whoever of it came first. */
export function pens({ people, seats }: Model): void {
  for (const seat of seats) {
    const members = [...people.values()].filter((person) => person.seat === seat && person.out === null)
    if (members[0] && !members.some(({ pen }) => pen)) members[0].pen = true
  }
}
