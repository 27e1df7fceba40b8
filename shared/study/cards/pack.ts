import { displayText } from '../../dossier/display.ts'
import type { Attack, Claim, Position, PositionLink, Seat, Support } from '../../dossier/schema.ts'

/** What cards are made from. The positions stand in the order of the pack. */
export interface CardPack {
  positions: ReadonlyMap<string, Position>
  linksOf: (position: string) => readonly PositionLink[]
  claims: ReadonlyMap<string, Claim>
  attacks: readonly Attack[]
  supports: readonly Support[]
  seats: readonly Seat[]
}

/** Longest words in a list that one chooses from, characters: four of them are read in half a minute. */
const LONGEST_CHOICE = 280

/** Somebody's words that may be asked about: not the epilogue, not another printing, and there are words to show. */
export const isAskable = (position: Position): boolean =>
  position.kind !== 'fact' && position.period !== 'later' && position.variant_of === undefined && position.contradicted_by === undefined && displayText(position) !== null

export const isShort = (position: Position): boolean => (displayText(position) ?? '').length <= LONGEST_CHOICE

export const askable = (pack: CardPack): Position[] => [...pack.positions.values()].filter(isAskable)

/** Claims that a position speaks for, by its own words. */
export const stated = (pack: CardPack, position: string): string[] => pack.linksOf(position).flatMap(({ claim, relation, basis }) => (relation === 'supports' && basis === 'stated' ? [claim] : []))

/** Has the pack any link, of whatever kind, between the two? */
export const touches = (pack: CardPack, position: string, claim: string): boolean => pack.linksOf(position).some((link) => link.claim === claim)

export const speaksFor = (pack: CardPack, position: string, claim: string): boolean => pack.linksOf(position).some((link) => link.claim === claim && link.relation === 'supports')

/** Claims that a position could be said to serve: those it speaks for, in whatever way, and those that these support or are supported by. */
export function servable(pack: CardPack, position: string): Set<string> {
  const own = pack.linksOf(position).flatMap(({ claim, relation }) => (relation === 'supports' ? [claim] : []))
  return new Set([...own, ...pack.supports.flatMap(({ from, to }) => [...(own.includes(from) ? [to] : []), ...(own.includes(to) ? [from] : [])])])
}

/** Could it be said that the position answers the claim: it opposes or limits it, speaks for a claim that attacks it or that stands beside one that does, or argues against words that state it? */
export function answers(pack: CardPack, position: string, claim: string): boolean {
  const attackers = attackersOf(pack).get(claim)
  return pack.linksOf(position).some((link) => (link.claim === claim ? link.relation !== 'supports' : link.relation !== 'opposes' && attackers?.has(link.claim)))
    || (pack.positions.get(position)?.argues_against.some((other) => stated(pack, other).includes(claim)) ?? false)
}

const known = new WeakMap<CardPack, ReadonlyMap<string, ReadonlySet<string>>>()

/** By claim: the claims that attack it, and those that support one of them. */
function attackersOf(pack: CardPack): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(pack) ?? new Map([...pack.claims.keys()].map((claim) => {
    const direct = pack.attacks.flatMap(({ from, to }) => (to === claim ? [from] : []))
    return [claim, new Set([...direct, ...pack.supports.flatMap(({ from, to }) => (direct.includes(to) && from !== claim ? [from] : []))])]
  }))
  known.set(pack, found)
  return found
}

/** Words as they are compared: case, punctuation and kinds of quotation marks do not count. */
export const bareWords = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
