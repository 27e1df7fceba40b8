import { kindOf } from '../debate/context.ts'
import { answersTo } from './answers.ts'
import type { MachineMove } from './machine-move.ts'
import { backingReason, closingReason, freshReason, openingReason, reasonFor, type AppText } from './reasons.ts'
import { figureOf, madePoints, type Situation } from './situation.ts'

/** The app's reason for the card in line `about`, worked out from the record alone: the card, its claim, and what it responds to. */
export function explainCard(situation: Situation, about: number): MachineMove {
  return { by: { kind: 'app' }, event: { type: 'explain', about, ...reasonOf(situation, about) } }
}

function reasonOf(situation: Situation, about: number): AppText {
  const { lines, graph, dossier, context } = situation
  const line = lines.find((entry) => entry.seq === about)
  const card = dossier.cards.find((entry) => entry.id === line?.position)
  if (!line || !card) throw new Error(`No card was played in line ${about}`)
  const claim = line.claims[0]?.claim ?? ''
  const target = graph.nodes.get(line.respondsTo[0] ?? 0)
  if (target?.kind === 'question') return backingReason(card, claim, target.seq, dossier)
  const answer = target && answersTo([{ node: target, newest: false, attacked: 0 }], [card], dossier, madePoints(situation))[0]
  if (answer) return reasonFor(answer, dossier)
  const figure = figureOf(situation, card.seat)
  if (kindOf(context) === 'closing') return closingReason(card, claim, figure, dossier)
  if (kindOf(context) === 'exchange') return freshReason(card, claim, figure, dossier)
  return openingReason(card, claim, (dossier.core.get(card.seat) ?? []).indexOf(claim) + 1, figure, dossier)
}
