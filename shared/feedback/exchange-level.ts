import { edgesOutOf, type ArgumentGraph } from '../argument/graph.ts'
import { putsForward } from '../argument/puts-forward.ts'
import type { Line } from '../debate/line.ts'
import type { Hint } from './feedback.ts'
import { hint } from './hint.ts'

export type Level = 1 | 2 | 3 | 4 | 5

export interface ExchangeLevel {
  /** The highest level of a speech; 5 also when several speeches rebut clearly once. */
  level: Level
  /** Speeches on which it rests, and what they rebut. */
  lines: number[]
  /** Every speech that argues, with the arguments that it builds on or rebuts. */
  speeches: { line: number; level: Level; rests: number[] }[]
}

/**
 * How far the exchange of a seat has come on the rebuttal ladder of Erduran, Simon & Osborne 2004 (Science Education 88, 915-933).
 * The wording is ours and was not checked against the paper (PEDAGOGY §5); what counts as clear or weak is ours too:
 * 1 claims only; 2 a claim with grounds (a card) or a warrant; 3 such a claim that takes up an earlier argument, at best rebutting it
 * weakly, that is without naming a claim; 4 one clear rebuttal: it attacks an argument, names a claim, and gives grounds or a warrant;
 * 5 several. Questions, concessions and yields argue nothing. Null where the seat has not argued. A hint, never a mark.
 */
export function exchangeLevel(lines: readonly Line[], graph: ArgumentGraph, seat: string): ExchangeLevel | null {
  const speeches = lines.filter((line) => line.seat === seat && putsForward(line)).map((line) => ({ line: line.seq, ...levelOf(line, graph) }))
  if (speeches.length === 0) return null
  const clear = speeches.filter(({ level }) => level >= 4)
  const highest = Math.max(...speeches.map(({ level }) => level)) as Level
  const level = clear.length > 1 ? 5 : highest
  const basis = clear.length > 1 ? clear : speeches.filter((speech) => speech.level === level)
  const seqs = new Set(basis.flatMap(({ line, rests }) => [line, ...rests]))
  return { level, lines: [...seqs].toSorted((a, b) => a - b), speeches }
}

function levelOf(line: Line, graph: ArgumentGraph): { level: Level; rests: number[] } {
  const takesUp = edgesOutOf(graph, line.seq).filter(({ kind }) => kind === 'attacks' || kind === 'supports' || kind === 'answers')
  const rests = takesUp.map(({ to }) => to)
  const grounded = line.cards.length > 0 || line.position !== null || line.warrant.trim() !== ''
  if (!grounded) return { level: 1, rests }
  const rebutted = line.claims.length > 0 ? takesUp.filter(({ kind }) => kind === 'attacks').map(({ to }) => to) : []
  if (rebutted.length > 0) return { level: rebutted.length > 1 ? 5 : 4, rests: rebutted }
  return { level: rests.length > 0 ? 3 : 2, rests }
}

/** What the highest level rests on, in our words. */
const SEEN: Record<Level, string> = {
  1: 'claims stand against claims, without a card or a reason',
  2: 'claims come with a card or a reason, and none takes up an earlier argument',
  3: 'claims with a card or a reason take up earlier arguments, at best rebutting without a claim of their own',
  4: 'an argument was met by one rebuttal that names a claim and gives a card or a reason',
  5: 'several arguments were met by rebuttals that name a claim and give a card or a reason',
}

/** The level as a hint, with the lines it rests on. */
export function levelHints(lines: readonly Line[], graph: ArgumentGraph, seat: string): Hint[] {
  const found = exchangeLevel(lines, graph, seat)
  if (!found) return []
  const text = `Step ${found.level} of 5 on a ladder of rebuttals: ${SEEN[found.level]}. The words are ours, after Erduran, Simon and Osborne (2004).`
  return [hint({ aspect: 'engagement', rule: `engagement.level-${found.level}`, params: { level: String(found.level) }, text }, found.lines)]
}
