import type { ClaimUse } from '../debate/events.ts'
import type { RecordVoice } from '../voice/voice.ts'
import { answerIndex, type PossibleAnswer } from './answer-index.ts'

/** A card that a machine-run seat may play on the session's as-of date: own figure, playable, with what it *states*. */
export interface PlayableCard {
  id: string
  seat: string
  text: string
  voice: RecordVoice
  period: 'core' | 'earlier'
  date: string
  /** Links with basis `stated` only: `evidence` is never put into a seat's mouth. */
  supports: string[]
  opposes: string[]
  qualifies: string[]
  arguesAgainst: string[]
  /** How plainly it says its claims, up to 1, by a reading of its words; a claim that it does not say plainly is absent. */
  tells: Readonly<Record<string, number>>
}

export interface PartnerClaim {
  id: string
  short: string
  questions: { id: string; text: string; from: 'claim' | 'scheme' }[]
  /** Claims that attack this one in the pack, and why. */
  attackedBy: { claim: string; kind: 'rebuts' | 'undercuts'; why: string }[]
  /** The editors' sentence on what can be granted; empty where it cannot be said on this date. */
  concession: string
}

/** Where the record of a figure pulls apart, as the editors of the pack see it; every card is in play and no weak source. */
export interface RecordTension {
  kind: 'tension' | 'opposes' | 'limits'
  claim: string
  cards: { id: string; date: string }[]
  /** Claims that one of the cards speaks against: asserting one of them brings the tension up, too. */
  opposed: string[]
  /** The editors' sentence; empty where they wrote none. */
  what: string
}

/** What a partner's dossier is made of, for one as-of date. */
export interface PartnerDossierParts {
  cards: PlayableCard[]
  claims: Map<string, PartnerClaim>
  /** Core claims per seat, strongest first (ranks are the editors' judgement). */
  core: Map<string, string[]>
  /** Per seat, what each of its own positions in play supports: who speaks an own card without naming a claim says this. */
  supportedBy: Map<string, Map<string, string[]>>
  /** Per seat, claims that its record contradicts, as the editors see it. */
  redLines: Map<string, ReadonlySet<string>>
  /** Per seat and core claim of it, the seats that the editors list as likely allies. */
  allies: Map<string, Map<string, ReadonlySet<string>>>
  tensions: Map<string, RecordTension[]>
}

/** The part of the pack that the partner reads, for one as-of date. */
export interface PartnerDossier extends PartnerDossierParts {
  cardsById: ReadonlyMap<string, PlayableCard>
  /** Every card that answers a use of a claim through a link of the pack, each with its best link. */
  answersTo(use: ClaimUse): readonly PossibleAnswer[]
}

/** Adds what is looked up at every move; made once per as-of date. */
export function partnerDossierOf(parts: PartnerDossierParts): PartnerDossier {
  return { ...parts, cardsById: new Map(parts.cards.map((card) => [card.id, card])), answersTo: answerIndex(parts) }
}
