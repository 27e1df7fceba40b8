import { edgesInto } from '../../shared/argument/graph.ts'
import { MAX_SPEECH, type ClientEvent } from '../../shared/debate/events.ts'
import { kindOf } from '../../shared/debate/context.ts'
import { allowsMove } from '../../shared/debate/moves.ts'
import { isInPlay } from '../../shared/dossier/in-play.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Dossier } from '../store/dossier.ts'
import type { LiveSession } from './live-session.ts'
import { packIndex } from './pack-index.ts'

type Deliver = Extract<ClientEvent, { type: 'deliver' }>
type Check = Result<null, Reason>

const KEPT = 'Your text is kept.'

/** What the machine cannot know because it holds no pack and no lines: do the cards, claims and lines exist, and may they be used so? */
export function checkReferences(live: LiveSession, dossier: Dossier, event: ClientEvent): Check {
  switch (event.type) {
    case 'pin': return checkPin(live, dossier, event.position)
    case 'deliver': return checkSpeech(live, dossier, event, live.snapshot.context.lead)
    case 'debrief.answer': return checkText(event.text)
    default: return ok(null)
  }
}

function checkPin(live: LiveSession, dossier: Dossier, id: string): Check {
  const { context } = live.snapshot
  const card = dossier.card(id)
  if (!card) return refuse('unknown-card', `There is no card ${id} in this pack. Nothing was pinned.`)
  const figure = context.seats.find(({ seat }) => seat === context.lead)?.figure
  if (card.position.figure !== figure) return refuse('not-own-card', `Card ${id} is ${card.position.figure}'s. Only ${figure}'s own cards can be pinned as own; you can still cite it as evidence or attack with it.`)
  return inPlay(live, dossier, id)
}

/** May this card be cited on the debate's day? */
export function inPlay(live: LiveSession, dossier: Dossier, id: string): Check {
  const { asOf } = live.snapshot.context
  const card = dossier.card(id)
  if (!card) return refuse('unknown-card', `There is no card ${id} in this pack. ${KEPT}`)
  if (!isInPlay(card.position, asOf)) return refuse('not-in-play', `Card ${id} is not in play on ${asOf}: its words are later or undated. ${KEPT} The debrief opens it.`)
  if (card.deleted) return refuse('unknown-card', `Card ${id} was added at this machine and has been deleted since. ${KEPT}`)
  return card.displayText === null ? refuse('not-in-play', `Card ${id} is a re-translation and stands only in the comparison of versions. ${KEPT}`) : ok(null)
}

/** Is there something to say, and does the record take it? */
export function checkText(text: string): Check {
  if (text.trim() === '') return refuse('empty-text', 'There is nothing to deliver yet: write a sentence first, or yield the floor.')
  if (text.length > MAX_SPEECH) return refuse('speech-too-long', `This text has ${text.length} characters; the record takes ${MAX_SPEECH}. ${KEPT} Shorten it and deliver again.`)
  return ok(null)
}

/** A speech of the seat `own`: its texts, claims, cards and the lines that it responds to. */
export function checkSpeech(live: LiveSession, dossier: Dossier, event: Deliver, own: string): Check {
  if (event.move === 'yield' && (event.text.trim() !== '' || event.claims.length > 0 || event.cards.length > 0)) {
    return refuse('bad-message', `To yield is to let the floor go without words, so nothing was delivered. ${KEPT} Choose another move for it, or yield without it.`)
  }
  const wordless = event.move === 'yield' || ((event.move === 'concede' || event.move === 'withdraw') && event.text === '')
  const texts = wordless ? [] : [checkText(event.text)]
  const failed = texts.find((check) => !check.ok)
  if (failed) return failed
  const stage = kindOf(live.snapshot.context)
  if (live.snapshot.context.floor !== null && !allowsMove(stage, event.move)) return refuse('not-now', `This move is not part of the stage “${stage}”. ${KEPT}`)
  const stands = checkGrounds(live, dossier, event)
  return stands.ok ? checkTargets(live, event, own) : stands
}

/** What a speech stands on: its claims exist and are not asserted and denied at once, and its cards are in play. */
export function checkGrounds(live: LiveSession, dossier: Dossier, { claims, cards }: Pick<Deliver, 'claims' | 'cards'>): Check {
  for (const { claim } of claims) if (!packIndex(dossier).claims.has(claim)) return refuse('unknown-claim', `There is no claim “${claim}” in this pack. ${KEPT}`)
  const denied = new Set(claims.filter(({ relation }) => relation === 'denies').map(({ claim }) => claim))
  const both = claims.find(({ claim, relation }) => relation === 'asserts' && denied.has(claim))
  if (both) return refuse('bad-message', `This speech both asserts and denies “${shortOf(dossier, both.claim)}”. ${KEPT} Say which of the two it does, and deliver it again.`)
  return cards.map((id) => inPlay(live, dossier, id)).find((check) => !check.ok) ?? ok(null)
}

const shortOf = (dossier: Dossier, claim: string) => dossier.claims().find(({ id }) => id === claim)?.short ?? claim

/** Which lines a move may respond to: rebut and question the others', concede theirs, withdraw one's own. */
function checkTargets(live: LiveSession, { move, respondsTo }: Deliver, ownSeat: string): Check {
  for (const seq of respondsTo) {
    const node = live.graph.nodes.get(seq)
    if (!node) return refuse('unknown-target', `Line ${seq} is not an argument of this session. ${KEPT}`)
    const own = node.seat === ownSeat
    if (move === 'withdraw' ? !own : own && move !== 'assert' && move !== 'support') return refuse('unknown-target', `Line ${seq} is ${own ? 'your own' : 'not yours'}; this move cannot respond to it. ${KEPT}`)
    if ((move === 'concede' || move === 'question' || move === 'support') && node.kind === 'question') return refuse('unknown-target', `Line ${seq} is a question; answer it instead. ${KEPT}`)
    if ((move === 'concede' || move === 'withdraw') && edgesInto(live.graph, seq).some(({ kind }) => kind === 'concedes' || kind === 'withdraws')) return refuse('already-conceded', `Line ${seq} has been conceded already.`)
  }
  const needsTarget = move !== 'assert' && move !== 'yield'
  return needsTarget && respondsTo.length === 0 ? refuse('target-required', `Say which line this move responds to. ${KEPT}`) : ok(null)
}
