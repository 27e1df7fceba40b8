import { sentencesOf } from '../../shared/dossier/dated-text.ts'
import { derivePlayable } from '../../shared/dossier/in-play.ts'
import { isOwnPosition, isOwnSource } from '../../shared/dossier/own.ts'
import type { Pack, Position } from '../../shared/dossier/schema.ts'
import { voiceOfPosition } from '../../shared/voice/voice.ts'
import type { Problem } from './problems.ts'

/** Checks a pack against the rules of the dossier README. Returns what breaks them; a missing reference is left to `checkReferences`. */
export function checkRules(pack: Pack): Problem[] {
  return [...ownIds(pack), ...pack.positions.flatMap((position) => positionProblems(position, pack)), ...seatProblems(pack), ...packProblems(pack)]
}

/** Ids that mark what was added at a machine: in a pack they would call checked statements unchecked. */
function ownIds({ positions, sources }: Pack): Problem[] {
  return [
    ...positions.filter(({ id }) => isOwnPosition(id)).map(({ id }) => ({ file: 'positions.json', id, reason: 'ids that begin with Y are kept for statements that are added at a machine' })),
    ...sources.filter(({ id }) => isOwnSource(id)).map(({ id }) => ({ file: 'sources.json', id, reason: 'ids that begin with "own-" are kept for sources that are added at a machine' })),
  ]
}

function positionProblems(position: Position, { sources, seats, positions }: Pack): Problem[] {
  const reasons: string[] = []
  const voice = voiceOfPosition(position)
  if (!voice.ok) reasons.push(voice.detail)
  else if (voice.value !== position.voice) reasons.push(`voice is "${position.voice}", but its kind and wording make it "${voice.value}"`)

  if (position.voice === 'quote-translated' && !position.translator) reasons.push('a translated quotation must say who translated it (field "translator")')
  if (position.voice !== 'reported' && position.date === null) reasons.push('a quotation needs the date of the words')
  if (position.original_text !== undefined && !position.original_language) reasons.push('original_text needs its original_language')

  const precision = position.date === null ? 'none' : (['year', 'month', 'day'] as const)[position.date.split('-').length - 1]
  if (precision !== position.date_precision) reasons.push(`date_precision is "${position.date_precision}", but the date is "${position.date ?? 'unknown'}"`)
  if (precision === 'day' && !isCalendarDay(position.date ?? '')) reasons.push(`the date "${position.date}" is not in the calendar`)

  const source = sources.find(({ id }) => id === position.source_id)
  const playable = source && derivePlayable(position, source, seats.map(({ figure }) => figure))
  if (playable !== undefined && playable !== position.playable) {
    reasons.push(`playable is ${position.playable}, but figure, date, period, grade of the source and wording make it ${playable}`)
  }
  const root = positions.find(({ id }) => id === position.variant_of)
  if (root?.variant_of !== undefined) reasons.push(`variant_of names "${root.id}", which is itself a variant: name the first wording`)
  return reasons.map((reason) => ({ file: 'positions.json', id: position.id, reason }))
}

function seatProblems({ seats, meta, positions, links }: Pack): Problem[] {
  return seats.flatMap((seat) => {
    const reasons: string[] = []
    const portrayed = meta.figures.find((entry) => entry.seat === seat.seat)
    if (portrayed && portrayed.figure !== seat.figure) reasons.push(`the figure is "${seat.figure}" here and "${portrayed.figure}" in pack.json`)
    for (const core of seat.core_claims) {
      for (const id of core.stated) {
        const stated = links.position_claims[id]?.links.some((link) => link.claim === core.claim && link.basis === 'stated')
        if (!stated) reasons.push(`core_claims.${core.claim} calls ${id} stated, but links.json does not`)
      }
      const foreign = core.positions.filter((id) => positions.find((position) => position.id === id)?.figure !== seat.figure)
      for (const id of foreign) reasons.push(`core_claims.${core.claim} has ${id}, which is another figure's position`)
    }
    return reasons.map((reason) => ({ file: 'seats.json', id: seat.seat, reason }))
  })
}

function packProblems(pack: Pack): Problem[] {
  const problems: Problem[] = []
  if (pack.meta.asOfOptions.filter((option) => option.default).length !== 1) {
    problems.push({ file: 'pack.json', id: 'asOfOptions', reason: 'exactly one as-of date must be the default' })
  }
  const texts = new Set([
    ...pack.claims.flatMap((claim) => [claim.explanation, ...claim.phrasings]),
    ...pack.questions.claims.flatMap((entry) => entry.questions),
    ...pack.links.concessions.map((entry) => entry.concession),
    ...[...pack.links.attacks, ...pack.links.supports].map((entry) => entry.why),
    ...pack.positions.flatMap((position) => position.note ?? []),
  ].flatMap(sentencesOf))
  for (const { text } of pack.meta.restsOn) {
    if (!texts.has(text)) problems.push({ file: 'pack.json', id: 'restsOn', reason: `no text of the pack has the sentence "${text}"` })
  }
  return problems
}

function isCalendarDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
