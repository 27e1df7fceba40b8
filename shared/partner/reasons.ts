import type { ClaimUse } from '../debate/events.ts'
import { dateInWords } from '../words/english.ts'
import type { Option } from './option.ts'
import type { PartnerDossier, PlayableCard } from './partner-dossier.ts'
import type { Against } from './statements.ts'

/** A line of the app's own: rule, what it was filled with, and the English text. Translations go by rule and params. */
export interface AppText {
  rule: string
  params: Record<string, string>
  text: string
}

/** The short name of a claim. */
export const shortOf = (dossier: Pick<PartnerDossier, 'claims'>, claim: string) => dossier.claims.get(claim)?.short ?? claim

/** What a line says, as one name. */
export const saysOf = (dossier: Pick<PartnerDossier, 'claims'>, uses: readonly ClaimUse[]) =>
  [...new Set(uses.map(({ claim, relation }) => (relation === 'denies' ? `not: ${shortOf(dossier, claim)}` : shortOf(dossier, claim))))].join(' / ')

const earlier = (card: PlayableCard) => (card.period === 'earlier' ? ` An earlier statement, of ${dateInWords(card.date)}.` : '')

const onCard = (card: PlayableCard, figure: string, line: number | null) => ({ card: card.id, figure, line: line === null ? '' : String(line), date: card.date, period: card.period })

/** The link by which a card answers, in words. Only for attacks and returns. */
function linkWords({ link, target, why }: Option, met: string, states: string): string {
  if (link === 'opposes') return `It speaks against “${met}” (line ${target}).`
  if (link === 'states-the-denied') return `Line ${target} denies “${met}”; this card says it.`
  return `It ${link} “${met}” (line ${target}) with “${states}”: ${why}`
}

/** Why a card answers: the link of the pack in words; before it, for a dropped line, that the seats come back to it and why. */
export function answerReason(option: Option, figure: string, dossier: PartnerDossier, dropped: { attack: number | null } | null): AppText {
  const { card, link, target, claim, states, why, parts } = option
  const [met, stated] = [shortOf(dossier, claim), shortOf(dossier, states)]
  const params = { ...onCard(card, figure, target), met: claim, metShort: met, states, statesShort: stated, why: why ?? '', divided: parts.divided ? 'yes' : '' }
  const divided = parts.divided ? ` Elsewhere the record of ${figure} supports “${met}”.` : ''
  const text = linkWords(option, met, stated) + earlier(card) + divided
  if (!dropped) return { rule: `answer-${link}`, params, text }
  const back = `Returning to line ${target}, which was dropped: `
  if (dropped.attack === null) return { rule: 'return-unanswered', params: { ...params, link }, text: `${back}no seat has answered it yet. ${text}` }
  return { rule: 'return-undefended', params: { ...params, link, attack: String(dropped.attack) }, text: `${back}line ${dropped.attack} against it has had no reply. ${text}` }
}

/** An ally's support: the card says the same, or limits what the line denies. */
export function supportReason({ card, target, claim, link }: Option, figure: string, dossier: PartnerDossier, ally: boolean): AppText {
  const short = shortOf(dossier, claim)
  const params = { ...onCard(card, figure, target), claim, short, link }
  if (link === 'limits') return { rule: 'support-limits', params, text: `Support for line ${target}, as far as it goes: this card limits “${short}” without denying it.${earlier(card)}` }
  if (link === 'denies') return { rule: 'support-same', params, text: `Support for line ${target}: this card speaks against “${short}”, too.${earlier(card)}` }
  if (ally) return { rule: 'support-ally', params, text: `Support for line ${target}: this dossier lists ${figure} as a likely ally on “${short}”, and this card says it.${earlier(card)}` }
  return { rule: 'support-same', params, text: `Support for line ${target}: this card of ${figure} states “${short}”, too.${earlier(card)}` }
}

/** A concession of the record: what the seat otherwise holds, and what this card grants or limits. */
export function concessionReason({ card, target, claim, link }: Option, figure: string, dossier: PartnerDossier, against: Against | null): AppText {
  const short = shortOf(dossier, claim)
  const params = { ...onCard(card, figure, target), claim, short, link }
  const own = dossier.core.get(card.seat)?.includes(claim)
  if (own) {
    const limits = link === 'limits' ? 'limits' : 'speaks against'
    return { rule: 'concede-limits', params, text: `A concession to line ${target}: “${short}” is a core claim of ${figure}, and this card from the same record ${limits} it.${earlier(card)}` }
  }
  const otherwise = against?.core ? `“${shortOf(dossier, against.core)}”, a core claim of ${figure}, stands against that.`
    : against?.by === 'red-line' ? `This dossier sees the record of ${figure} otherwise against it.`
    : `Another card of ${figure} says the contrary.`
  const granted = link === 'supports' ? dossier.claims.get(claim)?.concession ?? '' : ''
  const says = link === 'supports' ? `states “${short}”` : link === 'limits' ? `limits “${short}”` : `speaks against “${short}”`
  return {
    rule: 'concede-grants', params: { ...params, against: against?.by ?? '', core: against?.core ?? '', concession: granted },
    text: `A concession to line ${target}: this card of ${figure} ${says}. ${otherwise}${earlier(card)}${granted ? ` The editors add: ${granted}` : ''}`,
  }
}

export function openingReason(card: PlayableCard, claim: string, rank: number, figure: string, dossier: PartnerDossier): AppText {
  const short = shortOf(dossier, claim)
  const text = rank === 1 ? `${figure} opens with “${short}”, the claim that this dossier ranks first for the seat.` : `${figure} opens with “${short}”, number ${rank} among the seat's core claims in this dossier.`
  return { rule: 'opening', params: { ...onCard(card, figure, null), claim, short, rank: String(rank) }, text: text + earlier(card) }
}

export function backingReason(card: PlayableCard, { claim, line, denied }: { claim: string; line: number; denied: boolean }, figure: string, dossier: PartnerDossier): AppText {
  const short = shortOf(dossier, claim)
  return { rule: denied ? 'backing-against' : 'backing', params: { ...onCard(card, figure, line), claim, short }, text: `Asked in line ${line}: a further card of this seat ${denied ? 'against' : 'on'} “${short}”.${earlier(card)}` }
}

/** A further card that only limits the claim, where the card that was asked about only limits it. */
export function limitingReason(card: PlayableCard, { claim, line }: { claim: string; line: number }, figure: string, dossier: PartnerDossier): AppText {
  const short = shortOf(dossier, claim)
  return { rule: 'backing-limits', params: { ...onCard(card, figure, line), claim, short, link: 'limits' }, text: `Asked in line ${line}: a further card of this seat that limits “${short}”.${earlier(card)}` }
}

/** Nothing in any hand answers the line: a seat goes on with its own case. `after` is null where the floor was yielded. */
export function onwardReason({ card, claim, kind }: Option, figure: string, dossier: PartnerDossier, after: number | null): AppText {
  const short = shortOf(dossier, claim)
  const rule = `onward-${kind}`
  const first = after === null ? 'The floor is free: ' : `No card in hand answers line ${after}: `
  const goesOn = kind === 'core' ? `${figure} goes on with “${short}”, a core claim of the seat.` : `${figure} adds a card on “${short}”.`
  return { rule: after === null ? `${rule}-free` : rule, params: { ...onCard(card, figure, after), claim, short }, text: first + goesOn + earlier(card) }
}

/** The lead seat's own course, where the record plays it too; `count`: cards of the seat on this claim, with this one. */
export function leadReason(card: PlayableCard, claim: string, figure: string, { dossier, closing, count }: { dossier: PartnerDossier; closing: boolean; count: number }): AppText {
  const short = shortOf(dossier, claim)
  const text = closing ? `${figure} closes on “${short}”.` : count > 1 ? `${figure} adds card ${count} on “${short}”.` : `${figure} goes on with “${short}”.`
  return { rule: closing ? 'closing' : count > 1 ? 'further' : 'fresh', params: { ...onCard(card, figure, null), claim, short, count: String(count) }, text: text + earlier(card) }
}
