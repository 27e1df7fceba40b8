import type { Answer } from './answers.ts'
import type { PartnerDossier, PlayableCard } from './partner-dossier.ts'

/** A line of the app's own: rule, what it was filled with, and the English text. Translations go by rule and params. */
export interface AppText {
  rule: string
  params: Record<string, string>
  text: string
}

/** The short name of a claim. */
export const shortOf = (dossier: PartnerDossier, claim: string) => dossier.claims.get(claim)?.short ?? claim

/** A date of the pack (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) in words. */
function inWords(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month ? new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(`2000-${month}-01T00:00:00Z`)) : ''
  return [day ? String(Number(day)) : '', name, year].filter(Boolean).join(' ')
}

const earlier = (card: PlayableCard) => (card.period === 'earlier' ? ` An earlier statement, of ${inWords(card.date)}.` : '')

/** Why a card answers: the link of the pack in words. */
export function reasonFor(answer: Answer, dossier: PartnerDossier): AppText {
  const met = shortOf(dossier, answer.met)
  const states = shortOf(dossier, answer.states)
  const params = { met: answer.met, metShort: met, states: answer.states, statesShort: states, why: answer.why ?? '', line: String(answer.target), date: answer.card.date, period: answer.card.period }
  const text = {
    opposes: `It speaks against “${met}” (line ${answer.target}).`,
    rebuts: `It rebuts “${met}” (line ${answer.target}) with “${states}”: ${answer.why}`,
    undercuts: `It undercuts “${met}” (line ${answer.target}) with “${states}”: ${answer.why}`,
    'states-the-denied': `Line ${answer.target} denies “${met}”; this card says it.`,
  }[answer.link]
  return { rule: `answer-${answer.link}`, params, text: text + earlier(answer.card) }
}

export function openingReason(card: PlayableCard, claim: string, rank: number, figure: string, dossier: PartnerDossier): AppText {
  const short = shortOf(dossier, claim)
  const text = rank === 1 ? `${figure} opens with “${short}”, the claim that this dossier ranks first for the seat.` : `${figure} opens with “${short}”, number ${rank} among the seat's core claims in this dossier.`
  return { rule: 'opening', params: { figure, claim, short, rank: String(rank) }, text: text + earlier(card) }
}

export function backingReason(card: PlayableCard, claim: string, line: number, dossier: PartnerDossier): AppText {
  const short = shortOf(dossier, claim)
  return { rule: 'backing', params: { claim, short, line: String(line), date: card.date, period: card.period }, text: `Asked in line ${line}: a further card of this seat on “${short}”.${earlier(card)}` }
}

export function freshReason(card: PlayableCard, claim: string, figure: string, dossier: PartnerDossier): AppText {
  const short = shortOf(dossier, claim)
  return { rule: 'fresh', params: { figure, claim, short, date: card.date, period: card.period }, text: `${figure} goes on with “${short}”.${earlier(card)}` }
}

export function closingReason(card: PlayableCard, claim: string, figure: string, dossier: PartnerDossier): AppText {
  const short = shortOf(dossier, claim)
  return { rule: 'closing', params: { figure, claim, short, date: card.date, period: card.period }, text: `${figure} closes on “${short}”.${earlier(card)}` }
}

/** Why a seat passes: the reason is about the record in this dossier, never about the person. */
export function passReason(figure: string, cause: 'weaker' | 'none' | 'no-claim' | 'no-further' | 'not-asked' | 'no-opening' | 'yielded', params: Record<string, string>): AppText {
  const text = {
    weaker: `${figure} passes on line ${params.line}: the best card in hand, on “${params.short}”, has no stronger link than ${params.other}'s.`,
    none: `${figure} passes on line ${params.line}: no card left in hand answers “${params.short}”.`,
    'no-claim': `${figure} passes on line ${params.line}: it names no claim and cites no card that could be answered.`,
    'no-further': `${figure} passes: this dossier holds no further card on “${params.short}”.`,
    'not-asked': `${figure} passes: the question in line ${params.line} went to another seat.`,
    yielded: `${figure} passes: the floor was yielded, and nothing said before is left to answer.`,
    'no-opening': `${figure} passes: no core card is left in play.`,
  }[cause]
  return { rule: `pass-${cause}`, params: { figure, ...params }, text }
}
