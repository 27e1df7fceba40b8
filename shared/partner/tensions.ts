import type { ArgumentNode } from '../argument/graph.ts'
import type { DebateEvent } from '../debate/events.ts'
import { dateInWords } from '../words/english.ts'
import type { RecordTension } from './partner-dossier.ts'
import { shortOf } from './reasons.ts'
import { claimsNamedBy, figureOf, type Situation } from './situation.ts'

/**
 * A question on the record of the student's own figure, where it pulls apart on what was just said; null where there is none left, or
 * where the student has marked the departure already. The cards themselves are shown under it: no words of the figure stand in the app's text.
 */
export function askTension(situation: Situation, node: ArgumentNode): Extract<DebateEvent, { type: 'ask' }> | null {
  const { dossier, lines, context } = situation
  if (node.seat !== context.lead || lines.findLast(({ seq }) => seq === node.seq)?.departs) return null
  const asked = new Set(lines.filter(({ kind }) => kind === 'question').map(({ rule, params }) => `${rule} ${params['claim'] ?? ''}`))
  const uses = claimsNamedBy(node, dossier)
  const open = (dossier.tensions.get(node.seat) ?? []).filter((tension) => !asked.has(`${ruleOf(tension)} ${tension.claim}`))
  const on = open.find(({ claim, kind }) => uses.some((use) => use.claim === claim && (kind === 'tension' || use.relation === 'asserts')))
  const opposed = on ? undefined : uses.find((use) => use.relation === 'asserts' && open.some((tension) => tension.opposed.includes(use.claim)))?.claim
  const found = on ?? open.find((tension) => opposed !== undefined && tension.opposed.includes(opposed))
  if (!found) return null
  const figure = figureOf(situation, node.seat)
  const short = shortOf(dossier, found.claim)
  const dates = inWords([...new Set(found.cards.map(({ date }) => dateInWords(date)))])
  return {
    type: 'ask', target: node.seq, claim: found.claim, question: ruleOf(found), rule: ruleOf(found), cards: found.cards.map(({ id }) => id),
    params: { figure, claim: found.claim, short, line: String(node.seq), dates, what: found.what, ...(opposed === undefined ? {} : { context: 'opposed', met: shortOf(dossier, opposed) }) },
    text: textOf(found, { figure, short, line: node.seq, dates, met: opposed === undefined ? null : shortOf(dossier, opposed) }),
  }
}

/** Is this the rule of a question on the record of the student's own figure? */
export const isTension = (rule: string | null) => rule === 'app:tension' || rule === 'app:record-opposes' || rule === 'app:record-limits'

const ruleOf = ({ kind }: RecordTension) => (kind === 'tension' ? 'app:tension' : `app:record-${kind}`)

function textOf({ kind, cards }: RecordTension, { figure, short, line, dates, met }: { figure: string; short: string; line: number; dates: string; met: string | null }): string {
  const these = cards.length === 1 ? 'this card' : 'these cards'
  if (met !== null) return `The record of ${figure} holds a card against “${met}”, and on “${short}” this dossier sees a tension in it: see the cards of ${dates}. How does line ${line} fit with them?`
  if (kind === 'tension') return `On “${short}” this dossier sees a tension in the record of ${figure}: see the cards of ${dates}. Which of them does line ${line} rest on, and what of the ${cards.length > 2 ? 'others' : 'other'}?`
  if (kind === 'opposes') return `The record of ${figure} also speaks against “${short}”: see ${these} of ${dates}. How does line ${line} fit with that?`
  return `The record of ${figure} also limits “${short}”: see ${these} of ${dates}. Does line ${line} keep within that?`
}

const inWords = (items: readonly string[]) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`)
