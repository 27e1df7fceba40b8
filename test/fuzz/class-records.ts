import type { App } from '../../electron/compose.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import type { Model } from './class-model.ts'
import { brokenClassRules } from './class-rules.ts'
import type { Entry } from './rules-of-stages.ts'

type Fault = (oracle: string, what: string) => void

/** Holds the record of a class against the rules and the chain, and what the app made of it against what it should have made. */
export function checkClass({ record, verify, host }: Pick<App, 'record' | 'verify' | 'host'>, id: string, fault: Fault): void {
  const looked = host.look(id) // what it still owes is entered now
  const stored = record.events(id)
  if (!record.session(id) || stored.some(({ payload }) => payload === null)) { // the teacher had it forgotten
    if (record.session(id) && !verify(id).ok) fault('the chain', `class ${id}, from which something was taken out: ${JSON.stringify(verify(id).firstBad)}`)
    return
  }
  const entries = stored.map(({ seq, at, actor, payload, commandId }): Entry => ({ seq, at, by: JSON.parse(actor) as Entry['by'], event: JSON.parse(payload ?? 'null') as unknown, commandId }))
  const { faults, model } = brokenClassRules(entries)
  for (const broken of faults) fault('the rules of a class', broken)
  const verdict = verify(id)
  if (!verdict.ok) fault('the chain', `class ${id}: ${JSON.stringify(verdict.firstBad)}`)
  if (!looked.ok || !model) return fault('a class can be read', looked.ok ? id : looked.detail)
  const { context, value } = looked.value.snapshot
  const { room, stageIndex, round } = context
  if (!room) return fault('a class can be read', `${id} has no room`)
  const is = {
    locked: room.locked, options: room.options, stage: stageIndex, round, clock: value.clock, speaker: room.speaker && { seat: room.speaker.seat, who: room.speaker.participant },
    people: Object.entries(room.people).map(([who, { seat, pen, out, extra, turns }]) => ({ who, seat, pen, out, extra, turns })), hands: room.list.map(({ participant }) => participant),
    votes: room.votes.map(({ seq, status, secret, ballots }) => ({ seq, status, ballots: secret && status !== 'open' ? {} : ballots })),
    pins: filledOnly(room.pins), debrief: filledOnly(room.debrief), held: room.held, checks: room.checks, struck: [...context.struck].toSorted((one, two) => one - two),
  }
  const should = expected(model)
  for (const key of Object.keys(is) as (keyof typeof is)[]) if (canonicalJson(is[key]) !== canonicalJson(should[key])) fault('everybody changes only what is theirs', `${key} is ${JSON.stringify(is[key])} and should be ${JSON.stringify(should[key])}`)
}

const expected = (model: Model) => ({
  locked: model.locked, options: model.options, stage: model.stage, round: model.round, clock: model.clock, speaker: model.speaker,
  people: [...model.people].map(([who, { seat, pen, out, extra, turns }]) => ({ who, seat, pen, out, extra, turns })), hands: model.hands.map(({ who }) => who),
  votes: model.votes.map(({ seq, status, secret, cast }) => ({ seq, status, ballots: secret && status !== 'open' ? {} : Object.fromEntries(cast) })),
  pins: filledOnly(Object.fromEntries(model.pins)), debrief: filledOnly(Object.fromEntries(model.debrief)), held: model.held, checks: model.checks, struck: [...model.struck].toSorted((one, two) => one - two),
})

const filledOnly = (lists: Record<string, readonly string[]>) => Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
