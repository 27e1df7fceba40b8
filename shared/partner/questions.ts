import type { ArgumentNode } from '../argument/graph.ts'
import type { DebateEvent } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import { LEVEL_RULES, type LevelRules, type QuestionKind } from './preferences.ts'
import { claimsNamedBy, type Situation } from './situation.ts'
import { askTension, isTension } from './tensions.ts'

type Ask = Extract<DebateEvent, { type: 'ask' }>
type Skip = Extract<DebateEvent, { type: 'skip-question' }>

/** The app's own questions, for speeches that give the pack's questions nothing to hold on to. */
const WHICH_CLAIM = { id: 'app:which-claim', text: 'Which claim do you make? Name it, so that it can be answered.' }
const WHICH_CARD = { id: 'app:which-card', text: 'On which card does this rest?' }
const DENIAL = { id: 'app:denial', text: 'What on record speaks against this claim?' }

/** What the app asks about the speech in line `target`, or that it has nothing to ask: the first kind of question in the order of the level that there is. */
export function askQuestion(situation: Situation, target: number): Ask | Skip {
  const node = situation.graph.nodes.get(target)
  const rules = LEVEL_RULES[situation.context.level]
  const asked = askedIn(situation.lines)
  const order = asked.critical >= rules.tensionAfter ? rules.questions.toSorted((a, b) => Number(b === 'tension') - Number(a === 'tension')) : rules.questions
  for (const kind of order) {
    const question = node ? questionOf(kind, node, { situation, rules, asked }) : null
    if (question) return question
  }
  const line = String(target)
  if (node && claimsNamedBy(node, situation.dossier).length === 0) return { type: 'skip-question', rule: 'no-claim-again', params: { line }, text: `Line ${line} names no claim either; with one, a seat can answer it.` }
  return { type: 'skip-question', rule: 'no-question', params: { line }, text: `No further critical question is asked on line ${line}.` }
}

interface Circumstances {
  situation: Situation
  rules: LevelRules
  asked: Asked
}

function questionOf(kind: QuestionKind, node: ArgumentNode, { situation, rules, asked }: Circumstances): Ask | null {
  if (kind === 'tension') return askTension(situation, node)
  if (kind === 'missing') return missing(node, asked)
  const asserted = node.claims.filter(({ relation, claim }) => relation === 'asserts' && (kind === 'further-question' || !asked.about(claim)))
  for (const { claim } of asserted) {
    const question = situation.dossier.claims.get(claim)?.questions.find(({ text }) => !asked.text(text) && text.length <= rules.longestQuestion)
    if (question) return ask(node, claim, question)
  }
  return null
}

/** What a speech lacks that can be asked for, once in a session each. */
function missing(node: ArgumentNode, asked: Asked): Ask | null {
  const [first] = node.claims
  const denied = node.claims.find(({ relation }) => relation === 'denies')
  if (denied && node.cards.length === 0 && !asked.text(DENIAL.text)) return ask(node, denied.claim, DENIAL)
  if (!first && !asked.text(WHICH_CLAIM.text)) return ask(node, null, WHICH_CLAIM)
  return first && node.cards.length === 0 && !asked.text(WHICH_CARD.text) ? ask(node, first.claim, WHICH_CARD) : null
}

const ask = (node: ArgumentNode, claim: string | null, { id, text }: { id: string; text: string }): Ask =>
  ({ type: 'ask', target: node.seq, claim, question: id, rule: 'critical-question', params: {}, text })

/** The questions of a session so far. */
interface Asked {
  text(text: string): boolean
  /** Was a critical question on this claim asked? */
  about(claim: string): boolean
  /** How many critical questions of the pack since the last tension. */
  critical: number
}

function askedIn(lines: readonly Line[]): Asked {
  const texts = new Set<string>()
  const claims = new Set<string>()
  let critical = 0
  for (const line of lines) {
    if (line.kind !== 'question') continue
    texts.add(line.text)
    if (isTension(line.rule)) critical = 0
    if (!line.rule?.startsWith('claim:') && !line.rule?.startsWith('scheme:')) continue
    critical += 1
    for (const { claim } of line.claims) claims.add(claim)
  }
  return { text: (text) => texts.has(text), about: (claim) => claims.has(claim), critical }
}
