import type { Line } from '../../shared/debate/line.ts'
import { answers, CARDS, forbidden } from './partner-data.ts'

/** One debate that was played, as far as the measures read it. */
export interface Played {
  lead: string
  level: string
  asOf: string
  lines: readonly Line[]
}

/** A speech of the exchange that names a claim, with what followed until the student spoke again. */
export interface Turn {
  said: Line
  reply: Line[]
  /** Ids that were used before the reply. */
  used: ReadonlySet<string>
}

/** The turns of the exchange: each speech that puts claims forward, without the student's own questions. */
export function turnsOf({ lead, lines }: Played): Turn[] {
  const used = new Set<string>()
  return lines.flatMap((said, at) => {
    for (const id of [...said.cards, said.position ?? '']) if (said.kind !== 'question') used.add(id)
    if (said.seat !== lead || said.kind !== 'speech' || said.stage !== 'exchange' || said.move === 'question' || said.move === 'concede') return []
    const end = lines.findIndex((line, index) => index > at && line.seat === lead)
    return [{ said, reply: lines.slice(at + 1, end === -1 ? undefined : end), used: new Set(used) }]
  })
}

/** What the pack holds against a speech at its turn: any card for it, and any that no rule forbids. */
export function heldAgainst({ said, used }: Turn, { lead, asOf }: Played): { any: boolean; allowed: boolean; byRule: string | null } {
  const free = CARDS.filter(({ id, seat, lastDay }) => seat !== lead && lastDay <= asOf && !used.has(id))
  const found = free.flatMap((card) => said.claims.filter((use) => answers(card, use)).map((use) => forbidden(card, use, asOf)))
  return { any: found.length > 0, allowed: found.includes(null), byRule: found[0] ?? null }
}

export const cardsOf = (lines: readonly Line[]) => lines.filter(({ kind }) => kind === 'card')

/** Was the speech answered by a card that attacks it? */
export const isAttacked = ({ said, reply }: Turn) => cardsOf(reply).some(({ move, respondsTo }) => move === 'rebut' && respondsTo.includes(said.seq))

/** Items beyond the first of each kind. */
export const repeats = (items: readonly (string | null)[]): number => items.length - new Set(items).size

const KINDS: readonly [string, RegExp][] = [['attack', /^answer-/], ['return', /^return-/], ['support', /^support-/], ['core claim', /^onward-core/], ['concession', /^concede-/], ['further', /^onward-further/], ['backing', /^backing/], ['opening', /^opening/]]

/** What a card was played for, by the rule of its reason. */
export const kindOfReason = ({ rule }: Line): string => KINDS.find(([, pattern]) => pattern.test(rule ?? ''))?.[0] ?? `other: ${rule}`

/** What the app asked, by the rule of the question. */
export const kindOfQuestion = ({ rule }: Line): string => (rule?.startsWith('claim:') ? 'claim’s question' : rule?.startsWith('scheme:') ? 'scheme’s question' : /^app:(tension|record-)/.test(rule ?? '') ? 'tension in the record' : 'missing claim or card')
