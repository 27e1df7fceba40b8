import type { ArgumentNode } from '../argument/graph.ts'
import type { Line } from '../debate/line.ts'
import type { PartnerDossier } from './partner-dossier.ts'

export interface ChosenQuestion {
  id: string
  claim: string | null
  text: string
}

/** The app's own questions, for speeches that give the pack's questions nothing to hold on to. */
const WHICH_CLAIM = { id: 'app:which-claim', text: 'Which claim do you make? Name it, so that it can be answered.' }
const WHICH_CARD = { id: 'app:which-card', text: 'On which card does this rest?' }
const DENIAL = { id: 'app:denial', text: 'What on record speaks against this claim?' }

/**
 * The next critical question on a speech: on a claim it asserts (the claim's own questions before those of its scheme),
 * never one that was asked in this session; null when none is left.
 */
export function chooseQuestion(node: ArgumentNode, lines: readonly Line[], dossier: PartnerDossier): ChosenQuestion | null {
  const asked = new Set(lines.filter((line) => line.kind === 'question').map((line) => line.text))
  const fresh = ({ text }: { text: string }) => !asked.has(text)
  const asserted = node.claims.filter(({ relation }) => relation === 'asserts').map(({ claim }) => claim)
  for (const claim of asserted) {
    const question = dossier.claims.get(claim)?.questions.find(fresh)
    if (question) return { ...question, claim }
  }
  const denied = node.claims.find(({ relation }) => relation === 'denies')
  if (denied && node.cards.length === 0 && fresh(DENIAL)) return { ...DENIAL, claim: denied.claim }
  if (node.claims.length === 0 && fresh(WHICH_CLAIM)) return { ...WHICH_CLAIM, claim: null }
  if (node.claims.length > 0 && node.cards.length === 0 && fresh(WHICH_CARD)) return { ...WHICH_CARD, claim: node.claims[0]!.claim }
  return null
}
