import type { ClaimUse } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { answers, attackBetween, CARDS, coreOf, forbidden, isAlly, isRedLine, states, type RawCard } from '../eval/partner-data.ts'

/** A debate as the checks read it: lines, and which cards were used before each of them. */
export interface Debate {
  lead: string
  asOf: string
  lines: readonly Line[]
}

const rawCard = (id: string | undefined | null) => CARDS.find((card) => card.id === id)
const usedBefore = ({ lines }: Debate, seq: number) => new Set(lines.filter((line) => line.seq < seq && line.kind !== 'question').flatMap((line) => [...line.cards, line.position ?? '']))
const handBefore = (debate: Debate, seq: number, seat?: string) => {
  const used = usedBefore(debate, seq)
  return CARDS.filter((card) => card.seat !== debate.lead && (seat === undefined || card.seat === seat) && card.lastDay <= debate.asOf && !used.has(card.id))
}
const answersAllowed = (card: RawCard, use: ClaimUse, asOf: string) => answers(card, use) && forbidden(card, use, asOf) === null
const saidBefore = ({ lines, lead }: Debate, seq: number) => lines.findLast((line) => line.seq < seq && line.seat === lead && line.kind === 'speech')
const usesOf = (line: Line | undefined): ClaimUse[] => line?.claims ?? []

/** What is untrue of the reason for a card, checked against the files of the pack and the lines alone. */
export function untrueReason(debate: Debate, reason: Line): string[] {
  const { lines, lead, asOf } = debate
  const played = lines.find((line) => line.seq === reason.respondsTo[0])
  const card = rawCard(played?.position)
  if (!played || !card) return ['it is about no card']
  const { params } = reason
  const rule = reason.rule ?? ''
  const target = lines.find((line) => String(line.seq) === params['line'])
  const claim = params['claim'] ?? params['met'] ?? ''
  const use = usesOf(target).find((each) => each.claim === claim)
  const truths: [string, boolean][] = [
    ['names the card', params['card'] === card.id],
    ['names an earlier line or none', params['line'] === '' || (target !== undefined && target.seq < played.seq)],
    ['counts what was considered', Number(params['consideredCount']) >= considered(reason).length],
    ...considered(reason).map((other): [string, boolean] => [`considered ${other.card}, which was in hand`, handBefore(debate, played.seq, other.seat).some(({ id }) => id === other.card)]),
  ]
  const kind = rule.split('-')[0]
  if (kind === 'answer' || kind === 'return') truths.push(...attackTruths(debate, { reason, played, card, target }))
  if (kind === 'support') truths.push(['supports what the line says', use !== undefined && (agrees(card, use) || (use.relation === 'denies' && states(card, claim, 'qualifies')))], ['is a listed ally', rule !== 'support-ally' || isAlly(lead, claim, card.seat)])
  if (kind === 'backing') truths.push(['says the same further', rule === 'backing-limits' ? states(card, claim, 'qualifies') : states(card, claim, rule === 'backing' ? 'supports' : 'opposes')])
  if (rule === 'concede-limits') truths.push(['limits a core claim of the seat', coreOf(card.seat, asOf).includes(claim) && (states(card, claim, 'qualifies') || states(card, claim, 'opposes'))])
  if (rule === 'concede-grants') truths.push(['grants what the line says', use !== undefined && (agrees(card, use) || states(card, claim, 'qualifies'))], ['says truly what stands against it', use !== undefined && against(card, use, params, asOf)])
  if (kind === 'onward') truths.push(['is a core claim of the seat', coreOf(card.seat, asOf).includes(claim)], ['had nothing that answers', params['line'] === '' || !handBefore(debate, played.seq).some((other) => usesOf(target).some((each) => answersAllowed(other, each, asOf)))])
  return truths.filter(([, holds]) => !holds).map(([what]) => what)
}

interface Attack { reason: Line; played: Line; card: RawCard; target: Line | undefined }

function attackTruths(debate: Debate, { reason, played, card, target }: Attack): [string, boolean][] {
  const { params, rule } = reason
  const [met = '', stated = ''] = [params['met'], params['states']]
  const link = rule?.startsWith('return') ? params['link'] : rule?.replace('answer-', '')
  const attack = attackBetween(stated, met)
  const use = usesOf(target).find((each) => each.claim === met)
  const own = target?.cards.some((id) => id !== '') ?? false // a line without a claim says what its own cards say
  const linkHolds = link === 'opposes' ? states(card, met, 'opposes') : link === 'states-the-denied' ? states(card, met, 'supports') : attack?.kind === link && attack?.why === params['why'] && states(card, stated, 'supports')
  const latest = saidBefore(debate, played.seq)
  const earlierAttacks = debate.lines.filter((line) => line.move === 'rebut' && line.kind === 'card' && line.seq < played.seq && line.respondsTo.includes(target?.seq ?? 0))
  const replied = (seq: number) => debate.lines.some((line) => line.seat === debate.lead && line.seq < played.seq && line.respondsTo.includes(seq))
  return [
    ['answers the line that it names', played.respondsTo[0] === target?.seq],
    ['rests on a link of the pack', linkHolds],
    ['meets what the line says', use !== undefined ? use.relation === (link === 'states-the-denied' ? 'denies' : 'asserts') : own],
    ['is on the latest speech, or a return', target?.seq === latest?.seq || rule?.startsWith('return') === true],
    ['returns to a line without an answer', rule !== 'return-unanswered' || earlierAttacks.length === 0],
    ['names no hand in vain', othersNamed(debate, { reason, played, card, target })],
    ['returns to a line whose answer had no reply', rule !== 'return-undefended' || (earlierAttacks.some(({ seq }) => String(seq) === params['attack']) && earlierAttacks.every(({ seq }) => !replied(seq)))],
  ]
}

/** That no other card answers the line: of all hands, of those whose turn it still was, or of the one seat that may speak. */
function othersNamed(debate: Debate, { reason, played, card, target }: Attack): boolean {
  const turn = debate.lines.filter(({ seq }) => seq < played.seq && seq > (saidBefore(debate, played.seq)?.seq ?? 0))
  const spoke = new Set(turn.filter(({ kind }) => kind === 'card' || kind === 'pass').map(({ seat }) => seat))
  const seats = reason.text.includes('No other card in hand') ? () => true
    : reason.text.includes('Of the seats that have not spoken yet in this turn, none holds another card that answers it.') ? (seat: string) => !spoke.has(seat)
    : /No other card of .* answers it\./.test(reason.text) ? (seat: string) => seat === card.seat : () => false
  const others = handBefore(debate, played.seq).filter(({ id, seat }) => id !== card.id && seats(seat))
  return !others.some((other) => usesOf(target).some((use) => answersAllowed(other, use, debate.asOf)))
}

const agrees = (card: RawCard, { claim, relation }: ClaimUse) => states(card, claim, relation === 'asserts' ? 'supports' : 'opposes')

function against(card: RawCard, { claim, relation }: ClaimUse, params: Record<string, string>, asOf: string): boolean {
  if (params['against'] === 'red-line') return isRedLine(card.seat, claim)
  if (params['against'] === 'core') return coreOf(card.seat, asOf).includes(params['core'] ?? '') && (params['core'] === claim || attackBetween(params['core'] ?? '', claim) !== undefined)
  return CARDS.some((other) => other.seat === card.seat && other.id !== card.id && other.lastDay <= asOf && states(other, claim, relation === 'asserts' ? 'opposes' : 'supports'))
}

const considered = (reason: Line) => JSON.parse(reason.params['considered'] ?? '[]') as { card: string; seat: string }[]

/** The claim that the card in a line only limits, as its reason says. */
const claimLimited = ({ lines }: Debate, seq: number) => lines.find(({ kind, respondsTo }) => kind === 'reason' && respondsTo[0] === seq)?.params['claim'] ?? ''

/** What is untrue of a seat's reason to pass. */
export function untruePass(debate: Debate, pass: Line): string[] {
  const { lines, lead, asOf } = debate
  const seat = pass.seat ?? ''
  const said = lines.find((line) => String(line.seq) === pass.params['line'])
  const uses = usesOf(said)
  const answering = CARDS.filter((card) => card.seat === seat && card.lastDay <= asOf && uses.some((use) => answersAllowed(card, use, asOf)))
  const hand = new Set(handBefore(debate, pass.seq, seat).map(({ id }) => id))
  const cardsInTurn = lines.filter((line) => line.kind === 'card' && line.seq < pass.seq && line.seq > (lines.findLast((other) => other.seat === lead && other.seq < pass.seq)?.seq ?? 0))
  const truth: Record<string, () => boolean> = {
    'pass-none': () => uses.length === 0 || answering.length === 0,
    'pass-spent': () => uses.length === 0 || (answering.length > 0 && answering.every(({ id }) => !hand.has(id))),
    'pass-own': () => uses.every(({ claim, relation }) => relation === 'asserts' && coreOf(seat, asOf).includes(claim)),
    'pass-weaker': () => cardsInTurn.some((card) => card.seat !== seat && card.respondsTo.includes(said?.seq ?? 0)) && (uses.length === 0 || answering.some(({ id }) => hand.has(id))),
    'pass-no-claim': () => uses.length === 0,
    'pass-not-asked': () => said?.move === 'question' && !lines.some((line) => said.respondsTo.includes(line.seq) && line.seat === seat),
    'pass-no-more': () => lines.some((line) => said?.respondsTo.includes(line.seq) && line.seat === seat && line.claims.slice(0, 1).every((use) => !handBefore(debate, pass.seq, seat).some((card) => agrees(card, use)))),
    'pass-no-more-limits': () => lines.some((line) => said?.respondsTo.includes(line.seq) && line.seat === seat && line.claims.length === 0 && !handBefore(debate, pass.seq, seat).some((card) => states(card, claimLimited(debate, line.seq), 'qualifies'))),
    'pass-floor': () => cardsInTurn.length > 0,
    'pass-empty': () => cardsInTurn.length === 0,
    'pass-no-opening': () => !handBefore(debate, pass.seq, seat).some((card) => coreOf(seat, asOf).some((claim) => states(card, claim, 'supports'))),
  }
  return truth[pass.rule ?? '']?.() ? [] : [`${pass.rule}: ${pass.text}`]
}
