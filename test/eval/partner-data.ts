import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClaimUse } from '../../shared/debate/events.ts'

/** The pack as its files say it, read without the app's own code: what the partner is measured against. */

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, `../../content/eu-russia-2026/${name}.json`), 'utf8')) as unknown

interface Link { claim: string; relation: 'supports' | 'opposes' | 'qualifies'; basis: 'stated' | 'evidence' }
interface RawPosition { id: string; figure: string; playable: boolean; period: string; date: string | null; source_id: string }
interface Attack { from: string; to: string; kind: 'rebuts' | 'undercuts'; why: string }

const seats = read('seats') as { seat: string; figure: string; core_claims: { claim: string; positions: string[] }[]; red_lines: { claim: string }[]; likely_allies: { claim: string; seats: { seat: string }[] }[] }[]
const links = read('links') as { position_claims: Record<string, { links: Link[] }>; attacks: Attack[] }
const seatOf = new Map(seats.map(({ figure, seat }) => [figure, seat]))

/** How plainly the cards say their claims, as `npm run build:reading` has read them. */
export const TELLS = read('card-tells') as Record<string, Record<string, number>>

export const SEATS = seats.map(({ seat, figure }) => ({ seat, figure }))
/** The core claims of a seat of which something was on record by a date. */
export const coreOf = (of: string, asOf: string): readonly string[] =>
  seats.filter(({ seat }) => seat === of).flatMap(({ core_claims }) => core_claims).filter(({ positions }) => positions.some((id) => (dayOf.get(id) ?? '9999') <= asOf)).map(({ claim }) => claim)

/** Do the editors list `ally` as a likely ally of `seat` on a claim; and the claim as one that the record of `seat` contradicts? */
export const isAlly = (seat: string, claim: string, ally: string) => seats.some((entry) => entry.seat === seat && entry.likely_allies.some((each) => each.claim === claim && each.seats.some((other) => other.seat === ally)))
export const isRedLine = (seat: string, claim: string) => seats.some((entry) => entry.seat === seat && entry.red_lines.some((line) => line.claim === claim))
/** The attack of the pack from one claim on another. */
export const attackBetween = (from: string, to: string) => links.attacks.find((attack) => attack.from === from && attack.to === to)

/** A position that a machine-run seat may play, with what it states. */
export interface RawCard { id: string; seat: string; lastDay: string; stated: Link[]; evidence: Link[] }

/** The last day that a date of any precision can mean, as text that sorts. */
const lastDay = (date: string) => (date.length === 10 ? date : date.length === 7 ? `${date}-31` : `${date}-12-31`)

export const CARDS: readonly RawCard[] = (read('positions') as RawPosition[]).filter(({ playable }) => playable).map(({ id, figure, date }) => {
  const all = links.position_claims[id]?.links ?? []
  return { id, seat: seatOf.get(figure) ?? '', lastDay: lastDay(date ?? '9999'), stated: all.filter(({ basis }) => basis === 'stated'), evidence: all.filter(({ basis }) => basis === 'evidence') }
})

export const states = ({ stated }: RawCard, claim: string, relation: Link['relation']) => stated.some((link) => link.claim === claim && link.relation === relation)

const restsOn = (read('pack') as { restsOn: { text: string; positions: string[] }[] }).restsOn
const dayOf = new Map((read('positions') as RawPosition[]).map(({ id, date }) => [id, date === null ? '9999' : lastDay(date)]))

/** Does the editors' reason of an attack tell of something later than the date? */
const tellsOfLater = ({ why }: Attack, asOf: string) => restsOn.some(({ text, positions }) => why.includes(text) && positions.some((id) => (dayOf.get(id) ?? '9999') > asOf))

/** Does a card answer a use of a claim through a link of the pack: it says the contrary, or states a claim that attacks it? */
export function answers(card: RawCard, { claim, relation }: ClaimUse): boolean {
  if (relation === 'denies') return states(card, claim, 'supports')
  return states(card, claim, 'opposes') || links.attacks.some((attack) => attack.to === claim && states(card, attack.from, 'supports'))
}

/** Why a card that answers a claim is not played against it, by the rules in docs/partner.md; null where nothing forbids it. */
export function forbidden(card: RawCard, { claim, relation }: ClaimUse, asOf: string): string | null {
  if (relation === 'denies') return null
  if (coreOf(card.seat, asOf).includes(claim)) return 'own core claim'
  return states(card, claim, 'supports') ? 'the card states the claim itself' : later(card, claim, asOf)
}

/** All links by which the card answers have a reason that tells of later events. */
function later(card: RawCard, claim: string, asOf: string): string | null {
  if (states(card, claim, 'opposes')) return null
  const attacks = links.attacks.filter((attack) => attack.to === claim && states(card, attack.from, 'supports'))
  return attacks.every((attack) => tellsOfLater(attack, asOf)) ? 'the editors’ reason tells of later events' : null
}
