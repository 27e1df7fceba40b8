import { CARDS, CLAIMS, FIGURES, isKnownOn, isShown } from './pack-facts.ts'
import type { Entry } from './rules-of-stages.ts'
import { atOpening, firstHand, floorOf, hasFigure, kindOf, mayVote, otherCase, pens, sideOf, speakerEnds, stageOf, toStage, turnsNow, type Model, type Somebody } from './class-model.ts'

const MINUTE = 60_000
const SPOKEN = ['present', 'openDiscussion', 'reverse', 'tourDeTable', 'tableMotion', 'negotiate', 'report']
const WRITTEN = ['tableMotion', 'negotiate', 'tourDeTable', 'openDiscussion']
const TEACHER_ONLY = ['room.seat', 'room.lock', 'room.options', 'room.remove', 'room.goto', 'room.time', 'room.extra', 'room.next', 'room.floor.end', 'room.next.undo', 'room.inject', 'room.checked', 'room.decide', 'room.vote.open', 'room.vote.count', 'room.vote.close', 'room.release', 'room.tally', 'room.end', 'advance', 'pause', 'resume', 'strike', 'unstrike', 'renamed']
const STUDENT_ONLY = ['room.sit', 'room.hand', 'deliver', 'room.restate', 'room.stance', 'room.tick', 'room.check', 'room.ballot', 'room.retract', 'pin', 'unpin', 'debrief.answer', 'debrief.pass']
const APP_ONLY = ['room.join', 'time.up', 'recovered']
const IN_WORDS = ['deliver', 'debrief.answer', 'room.restate', 'room.propose', 'room.check', 'room.statement']

/** The rules of a class once more: a record → what in it should never have been accepted, and the state that it must have led to. */
export function brokenClassRules(record: readonly Entry[]): { faults: string[]; model: Model | null } {
  const [opening] = record
  if (opening?.event.type !== 'open' || !opening.event.room) return { faults: ['the record does not begin with the opening of a class'], model: null }
  const model = atOpening(opening.event)
  const faults: string[] = []
  for (const [index, entry] of record.entries()) {
    const { seq, at, event } = entry
    if (seq !== index + 1) faults.push(`entry ${seq}: the numbers have a gap`)
    if (index === 0) continue
    if (at < (record[index - 1]?.at ?? '')) faults.push(`entry ${seq}: time goes backwards`)
    held(model, entry, Date.parse(at), (holds, what) => { if (!holds) faults.push(`entry ${seq} (${event.type} by ${entry.by.kind} in ${kindOf(model)}): ${what}`) })
  }
  return { faults, model }
}

type Must = (holds: boolean, what: string) => void

/** Asks whether this entry could have been, and takes it over. */
/** A speech that was not called counts as a turn at once; of one that was called, the end of the floor counts. */
function hadATurn({ people, speaker }: Model, who: string | null): void {
  const person = who === null ? undefined : people.get(who)
  if (person && speaker?.who !== who) person.turns += 1
}

function held(model: Model, { seq, by, event }: Entry, at: number, must: Must): void {
  const { people, votes } = model
  const who = by.kind === 'student' ? (by.participant ?? '') : ''
  const person = people.get(who)
  const kind = kindOf(model)
  const here = person?.seat ?? ''
  const pen = by.kind !== 'student' || person?.pen === true
  const isSeat = (seat: string) => !hasFigure(seat) || model.seats.includes(seat)
  const vote = votes.find((each) => each.seq === event.vote)
  const waits = () => { if (by.kind === 'student' && model.options.hold && event.text !== '') model.held.push(seq) }
  const says = () => {
    if (by.kind === 'student') model.last.set(who, { line: seq, at })
    waits()
  }

  if (TEACHER_ONLY.includes(event.type)) must(by.kind === 'facilitator', 'only the teacher may do it')
  else if (STUDENT_ONLY.includes(event.type)) must(by.kind === 'student', 'only a student does it')
  else if (APP_ONLY.includes(event.type)) must(by.kind === 'app', 'only the app does it')
  else must(by.kind === 'student' || by.kind === 'facilitator', 'nobody of the room did it')
  if (by.kind === 'student') {
    must(person !== undefined && person.out === null, 'who did it is not in the room')
    must(person?.seat === by.seat, 'who did it sits on another seat')
  }
  if (IN_WORDS.includes(event.type)) must(event.text.trim() !== '' && event.text.length <= 8_000, 'there are no words, or too many')
  if (event.type === 'deliver' || event.type === 'room.spoken') {
    must(event.cards.every((id: string) => isUsable(id, model.asOf)) && event.claims.every(({ claim }: { claim: string }) => CLAIMS.has(claim)), 'a card or claim is unknown or not in play')
    must(SPOKEN.includes(kind) || by.kind === 'facilitator', 'nobody speaks now')
  }

  switch (event.type) {
    case 'room.join':
      must(!model.locked && isSeat(event.seat ?? 'waiting'), 'the room is locked, or has no such seat')
      must(!people.has(event.participant) || people.get(event.participant)?.out === 'removed', 'this person is in, or may not come back')
      people.set(event.participant, { ...(people.get(event.participant) ?? { turns: 0, extra: 1 }), seat: event.seat ?? 'waiting', pen: false, out: null })
      return pens(model)
    case 'room.sit':
      must(model.options.seating === 'self' && isSeat(event.seat) && kind !== 'closed', 'nobody chooses this seat now')
      return seat(model, [{ participant: who, seat: event.seat }])
    case 'room.seat':
      must(event.seatings.every((each: { participant: string; seat: string }) => people.has(each.participant) && isSeat(each.seat)), 'somebody or some seat is unknown')
      return seat(model, event.seatings)
    case 'room.pen': {
      const to = people.get(event.participant)
      must(to !== undefined && to.out === null && hasFigure(to.seat), 'nobody there can have a pen')
      must(by.kind !== 'student' || (pen && to?.seat === here), 'it is not the own delegation’s pen')
      for (const [id, each] of people) if (each.seat === to?.seat) each.pen = id === event.participant
      return
    }
    case 'room.lock': must(event.locked !== model.locked, 'it is so already'); model.locked = event.locked; return
    case 'room.options': Object.assign(model.options, event.options); return
    case 'room.extra': must(people.has(event.participant), 'nobody of the room'); change(people, event.participant, { extra: event.factor }); return
    case 'room.remove':
      must(people.has(event.participant), 'nobody of the room')
      change(people, event.participant, { out: event.exclude ? 'excluded' : 'removed', pen: false })
      lower(model, event.participant)
      return pens(model)
    case 'room.hand':
      must(here !== 'waiting' && floorOf(model) !== 'none' && !model.hands.some((hand) => hand.who === who), 'no hand can be raised')
      for (const list of [model.hands, model.before ?? []]) if (!list.some((hand) => hand.who === who)) list.push({ who, kind: event.kind, at })
      return
    case 'room.hand.down':
      must(model.hands.some((hand) => hand.who === (event.participant ?? who)) && (by.kind !== 'student' || (event.participant ?? who) === who), 'it is not up, or another’s')
      return lower(model, event.participant ?? who)
    case 'room.next': {
      const called = event.participant ?? (event.seat === null ? (firstHand(model) ?? null) : null)
      must(floorOf(model) !== 'none' && (called !== null ? people.get(called)?.out === null : event.seat !== null && isSeat(event.seat)), 'nobody can be called')
      speakerEnds(model)
      model.speaker = { seat: event.seat ?? people.get(called ?? '')?.seat ?? '', who: called }
      model.before = [...model.hands]
      model.hands = model.hands.filter((hand) => hand.who !== called)
      return
    }
    case 'room.floor.end': must(model.speaker !== null, 'nobody speaks'); return speakerEnds(model)
    case 'deliver': {
      const called = model.speaker !== null && (model.speaker.who === who || (model.speaker.seat === here && pen))
      const own = pen && ((floorOf(model) === 'turns' && turnsNow(model).includes(here)) || floorOf(model) === 'free')
      must(called || own, 'who spoke had no floor')
      must(model.clock === 'running', 'the clock did not run')
      hadATurn(model, who)
      model.tickable = [...model.tickable, seq].slice(-10)
      return says()
    }
    case 'room.spoken':
      must(isSeat(event.seat) && (by.kind !== 'student' || (event.seat === here && pen && hasFigure(here))), 'it was noted for another seat, or without the pen')
      must(event.participant === null || (people.has(event.participant) && (by.kind !== 'student' || people.get(event.participant)?.seat === here)), 'the speaker is not of the seat')
      hadATurn(model, event.participant)
      model.tickable = [...model.tickable, seq].slice(-10)
      if (event.participant !== null) model.last.set(event.participant, { line: seq, at })
      return waits()
    case 'room.restate': {
      const side = sideOf(model, here)
      must(kind === 'listenBack' && pen && side !== null, 'nobody restates here')
      if (side) model.restated[side] = { line: seq, done: false }
      return says()
    }
    case 'room.confirm': {
      const side = (['a', 'b'] as const).find((each) => model.restated[each]?.line === event.target && !model.restated[each]?.done)
      must(side !== undefined, 'nothing waits for that')
      must(by.kind !== 'student' || (kind === 'listenBack' && pen && sideOf(model, here) !== null && sideOf(model, here) !== side), 'the other side says whether it was fair')
      if (side) model.restated[side] = { line: event.target, done: true }
      return waits()
    }
    case 'room.statement': must(kind === 'jointStatement' && pen && (by.kind !== 'student' || hasFigure(here)), 'no statement now'); return says()
    case 'room.propose':
      must(by.kind !== 'student' || (WRITTEN.includes(kind) && pen && hasFigure(here)), 'no texts now')
      must(model.proposals.size < 60 && (event.target === null || model.proposals.get(event.target)?.target === null), 'it changes no text, or there are too many')
      model.proposals.set(seq, { target: event.target, status: 'open' })
      return says()
    case 'room.decide': must(model.proposals.get(event.target)?.status === 'open', 'it is not open'); return settle(model, event.target, event.outcome)
    case 'room.stance': must(here !== 'waiting' && stageOf(model)?.stance === event.when, 'nobody is asked for that view now'); return
    case 'room.tick': must(model.options.ticks && model.tickable.includes(event.target) && model.last.get(who)?.line !== event.target, 'this cannot be ticked'); return
    case 'room.check': must(kind !== 'closed' && model.checks.length < 60, 'no checks now'); model.checks.push(seq); return waits()
    case 'room.checked': must(model.checks.includes(event.request), 'nobody asked'); model.checks = without(model.checks, event.request); return
    case 'room.vote.open':
      must(!votes.some(({ status }) => status === 'open') && [event.rerunOf, event.swingOf].every((of) => of === null || votes.some((each) => each.seq === of && each.status === 'closed')), 'another vote is open, or the earlier one is not closed')
      for (const each of votes) if (each.seq === event.rerunOf) each.status = 'void'
      votes.push({ seq, by: event.by, secret: event.secret, status: 'open', cast: new Map(), motion: event.motion })
      return
    case 'room.vote.count': must(vote?.status === 'open', 'it is not open'); return
    case 'room.vote.close': must(vote?.status === 'open', 'it is not open'); if (vote) vote.status = 'closed'; return
    case 'room.ballot': {
      const voter = vote?.by === 'delegations' ? here : who
      must(vote?.status === 'open' && mayVote(person) && (vote.by === 'people' || (pen && hasFigure(here))), 'this person has no vote')
      must(vote?.cast.has(voter) === false, 'somebody voted twice')
      vote?.cast.set(voter, event.choice)
      return waits()
    }
    case 'room.retract': {
      const said = model.last.get(who)
      must(said !== undefined && said.line === event.target && at - said.at <= MINUTE, 'it was not the last that was said, or is too long ago')
      if (model.proposals.has(event.target)) settle(model, event.target, 'withdrawn')
      for (const side of ['a', 'b'] as const) if (model.restated[side]?.line === event.target) model.restated[side] = null
      for (const [id, { line }] of model.last) if (line === event.target) model.last.delete(id)
      model.held = without(model.held, event.target)
      return
    }
    case 'room.release': must(model.held.includes(event.target), 'it was not held back'); model.held = without(model.held, event.target); return
    case 'pin': {
      const card = CARDS.get(event.position)
      const figures = [here, otherCase(model, here)].map((each) => FIGURES.get(each ?? ''))
      must(kind !== 'closed' && hasFigure(here) && card !== undefined && figures.includes(card.figure) && isUsable(event.position, model.asOf), 'it is no own card in play')
      must(!of(model.pins, who).includes(event.position) && of(model.pins, who).length < 12, 'it is pinned, or too many are')
      model.pins.set(who, [...of(model.pins, who), event.position])
      return
    }
    case 'unpin': must(of(model.pins, who).includes(event.position), 'it is not pinned'); model.pins.set(who, without(of(model.pins, who), event.position)); return
    case 'debrief.answer': case 'debrief.pass':
      must(kind === 'debrief' && !of(model.debrief, who).includes(event.question), 'it is not asked now, or was answered')
      model.debrief.set(who, [...of(model.debrief, who), event.question])
      return
    case 'strike': must(!model.struck.has(event.target), 'it is struck'); model.struck.add(event.target); model.held = without(model.held, event.target); return
    case 'unstrike': must(model.struck.delete(event.target), 'it is not struck'); return
    case 'advance':
      must(kind !== 'closed', 'the lesson is over')
      speakerEnds(model)
      if (model.round >= (stageOf(model)?.rounds ?? 1)) return void toStage(model, model.stage + 1)
      model.round += 1
      model.clock = 'running'
      return
    case 'room.goto': must(event.index < model.recipe.stages.length, 'there is no such part'); speakerEnds(model); return void toStage(model, event.index)
    case 'room.end': must(kind !== 'closed', 'the lesson is over'); speakerEnds(model); return void toStage(model, model.recipe.stages.length)
    case 'pause': case 'recovered': must(model.clock === 'running', 'no clock runs'); model.clock = 'paused'; return
    case 'resume': must(model.clock === 'paused', 'no clock is paused'); model.clock = 'running'; return
    case 'room.time': must(model.clock !== 'stopped', 'no clock runs'); return
    case 'room.next.undo':
      must(model.before !== null, 'nobody was called')
      Object.assign(model, { speaker: null, hands: model.before ?? [], before: null })
      return
    case 'room.inject': case 'room.tally': case 'time.up': case 'renamed': return
    default: must(false, 'nothing of the kind exists')
  }
}

function seat({ people, ...model }: Model, seatings: readonly { participant: string; seat: string }[]): void {
  const to = new Map(seatings.map(({ participant, seat: at }) => [participant, at]))
  for (const [id, at] of to) if (people.get(id)?.seat !== at) change(people, id, { seat: at, pen: false })
  pens({ people, ...model })
}

function lower(model: Model, who: string): void {
  model.hands = model.hands.filter((hand) => hand.who !== who)
  model.before = model.before?.filter((hand) => hand.who !== who) ?? null
}
const settle = (model: Model, seq: number, status: string) => { const text = model.proposals.get(seq); if (text) text.status = status }
const of = (map: Map<string, string[]>, who: string) => map.get(who) ?? []
const without = <T>(list: readonly T[], item: T) => list.filter((each) => each !== item)
const change = (people: Model['people'], id: string, to: Partial<Somebody>) => { const person = people.get(id); if (person) Object.assign(person, to) }

const isUsable = (id: string, asOf: string): boolean => {
  const card = CARDS.get(id)
  return card !== undefined && isKnownOn(card, asOf) && isShown(card)
}
