import { isInPlay } from './in-play.ts'
import type { Sayable } from './dated-text.ts'
import type { Motion, Position, Seat } from './schema.ts'

/** One sentence of a figure's brief and the positions it rests on. */
export interface BriefSentence { text: string; positions: string[] }

const SENTENCE_WITH_IDS = /\s*([^[\]]+?)\s*\[([A-Z]\d{2,3}(?:, [A-Z]\d{2,3})*)\]([.!?])/y

/**
 * Splits a brief into sentences, each of which ends with its position ids in brackets (dossier README).
 * Returns null when any part of the brief has no ids: the loader refuses such a pack.
 */
export function splitBrief(brief: string): BriefSentence[] | null {
  const sentences: BriefSentence[] = []
  SENTENCE_WITH_IDS.lastIndex = 0
  let end = 0
  for (let match = SENTENCE_WITH_IDS.exec(brief); match; match = SENTENCE_WITH_IDS.exec(brief)) {
    sentences.push({ text: `${match[1]}${match[3]}`, positions: (match[2] ?? '').split(', ') })
    end = SENTENCE_WITH_IDS.lastIndex
  }
  return brief.slice(end).trim() === '' && sentences.length > 0 ? sentences : null
}

type ById = ReadonlyMap<string, Position>

const allInPlay = (ids: readonly string[], positions: ById, asOf: string): boolean =>
  ids.every((id) => {
    const position = positions.get(id)
    return position !== undefined && isInPlay(position, asOf)
  })

/** The sentences of a seat's brief that can be known on `asOf`: each with all of its positions in play. */
export function briefInPlay(seat: Seat, positions: ById, asOf: string): BriefSentence[] {
  return (splitBrief(seat.brief) ?? []).filter((sentence) => allInPlay(sentence.positions, positions, asOf))
}

/** Core claims with only the positions in play; a claim of which nothing is left has no record yet and goes. */
export function coreClaimsInPlay(seat: Seat, positions: ById, asOf: string): Seat['core_claims'] {
  const inPlay = (id: string): boolean => allInPlay([id], positions, asOf)
  return seat.core_claims
    .map((core) => ({ ...core, positions: core.positions.filter(inPlay), stated: core.stated.filter(inPlay) }))
    .filter((core) => core.positions.length > 0)
}

/** Tensions whose whole record is in play: their one sentence speaks of all of it, so a part cannot be told. */
export function tensionsInPlay(seat: Seat, positions: ById, asOf: string, sayable: Sayable): Seat['tensions'] {
  return seat.tensions.filter((tension) => allInPlay(tension.record.map((entry) => entry.position), positions, asOf) && sayable.whole(tension.what))
}

/** Red lines that the record in play already shows, each with the sentences of its note that can be known on `asOf`. */
export function redLinesInPlay(seat: Seat, positions: ById, asOf: string, sayable: Sayable): Seat['red_lines'] {
  return seat.red_lines
    .filter((redLine) => allInPlay(redLine.positions, positions, asOf))
    .flatMap((redLine) => {
      const note = sayable.text(redLine.note)
      return note === null ? [] : { ...redLine, note }
    })
}

/** A motion with the leanings that can be known on `asOf`; a seat without one has no leaning in the record of that day. */
export function motionOn(motion: Motion, positions: ById, asOf: string, sayable: Sayable): Motion {
  const leanings = Object.entries(motion.leanings)
    .filter(([, leaning]) => allInPlay(leaning.positions, positions, asOf))
    .map(([seat, leaning]) => [seat, { ...leaning, note: sayable.text(leaning.note) ?? '' }] as const)
  return { ...motion, leanings: Object.fromEntries(leanings) }
}
