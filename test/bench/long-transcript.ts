import type { Line } from '../../shared/debate/line.ts'
import { displayText } from '../../shared/dossier/display.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { aCard, aLine, anInput, aQuote, aSpeech, pack } from '../transcript/builders.ts'

const TEXT = 'Without a line of its own to Moscow, Europe hears on the news what others have agreed about its security, and that is no way to look after five hundred million people. '
const ROUND = 25

/** Positions that a seat of the table can play, in the order of the pack. */
const PLAYABLE = pack.positions.filter((position) => position.kind !== 'fact' && pack.seats.some(({ figure }) => figure === position.figure) && displayText(position) !== null)
const CLAIMS = pack.claims.map(({ id }) => id)

/** The transcript of a debate of so many lines: speeches with reasons, cards and a quotation, cards of the other seats, questions, passes; 25 to a round. The same number gives the same transcript. */
export function longTranscript(lines: number): Transcript {
  const { open, ...input } = anInput(Array.from({ length: lines }, (_, index) => lineAt(index + 2)), { events: lines + 1, closedAt: null })
  return transcriptOf({ ...input, open: { ...open, recipe: { ...open.recipe, stages: open.recipe.stages.map((stage) => (stage.kind === 'exchange' ? { ...stage, rounds: Math.ceil(lines / ROUND) } : stage)) } } })
}

function lineAt(seq: number): Line {
  const place = { seq, round: Math.ceil((seq - 1) / ROUND) }
  const card = PLAYABLE[seq % PLAYABLE.length]!
  const claim = { claim: CLAIMS[seq % CLAIMS.length]!, relation: seq % 3 === 0 ? 'denies' as const : 'asserts' as const }
  const respondsTo = seq > 2 ? [seq - 1] : []
  switch (seq % 5) {
    case 0: return aLine({ ...place, kind: 'question', rule: 'app:evidence', text: 'What is that based on, and who says so?', respondsTo })
    case 1: return aLine({ ...place, kind: 'pass', seat: 'bettel', text: 'Xavier Bettel’s seat passes: nothing in hand answers it.' })
    case 2: return aSpeech({ ...place, text: TEXT.repeat(3), claims: [claim], cards: [card.id], warrant: TEXT, limits: 'Not against Kyiv.', quotes: seq % 10 === 2 ? [aQuote()] : [] })
    case 3: return aCard(card.id, { ...place, claims: [claim], respondsTo })
    default: return aLine({ ...place, kind: 'reason', rule: 'answers-claim', text: 'It answers what was just said about the same claim.', respondsTo })
  }
}
