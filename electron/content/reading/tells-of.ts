import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadText } from '../../../shared/argument/match.ts'
import { displayText } from '../../../shared/dossier/display.ts'
import type { Position, PositionLink } from '../../../shared/dossier/schema.ts'
import type { CardTells } from '../card-tells.ts'
import { speechReader } from '../speech-reader.ts'

/** Read with at least this score, a claim is said plainly. */
const PLAINLY = 0.5

/**
 * How plainly each card that a seat may play says the claims that it states or opposes, by the pack's own reading model: the score itself is
 * not kept, because below a half it tells little (docs/decisions). In: the pack's folder, with its model.
 */
export async function tellsOf(pack: string): Promise<CardTells> {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(pack, `${name}.json`), 'utf8'))
  const { position_claims: linksOf } = json('links') as { position_claims: Record<string, { links: PositionLink[] } | undefined> }
  const read = speechReader(pack)
  const tells: Record<string, Record<string, number>> = {}
  for (const position of (json('positions') as Position[]).filter(({ playable }) => playable)) {
    const reading = await read(displayText(position) ?? '')
    const stated = (linksOf[position.id]?.links ?? []).filter(({ basis, relation }) => basis === 'stated' && relation !== 'qualifies')
    const grades = stated.flatMap(({ claim }): [string, number][] => (gradeOf(claim, reading) === 0 ? [] : [[claim, gradeOf(claim, reading)]]))
    if (grades.length > 0) tells[position.id] = Object.fromEntries(grades)
  }
  return tells
}

function gradeOf(claim: string, reading: ReadText | null): number {
  const at = reading?.claims.findIndex(({ id }) => id === claim) ?? -1
  const score = reading?.claims[at]?.score ?? 0
  return score >= PLAINLY ? 1 : at === 0 ? 0.5 : 0
}
