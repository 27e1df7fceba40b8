import type { RecordVoice } from '../voice/voice.ts'

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
  arguesAgainst: string[]
}

export interface PartnerClaim {
  id: string
  short: string
  questions: { id: string; text: string }[]
  /** Claims that attack this one in the pack, and why. */
  attackedBy: { claim: string; kind: 'rebuts' | 'undercuts'; why: string }[]
}

/** The part of the pack that the partner reads, for one as-of date. */
export interface PartnerDossier {
  cards: PlayableCard[]
  claims: Map<string, PartnerClaim>
  /** Core claims per seat, strongest first (ranks are the editors' judgement). */
  core: Map<string, string[]>
  /** Per seat, what each of its own positions in play supports: who speaks an own card without naming a claim says this. */
  supportedBy: Map<string, Map<string, string[]>>
}
