import type { Attack, Claim, Concession, Position, PositionLink, Source } from './schema.ts'

/** A position as people meet it: with its source and the claims it bears on. Shared by host, command line and renderer. */
export interface Card {
  position: Position
  source: Source
  furtherSources: Source[]
  claims: PositionLink[]
  /** Ids of the other wordings of the same statement. */
  variants: string[]
  /** The words to show; null when the position appears only in a comparison of variants. */
  displayText: string | null
  /** Added at this machine and deleted, but a debate cites it: it can be read there and is no longer found or offered. */
  deleted?: true
  /** Set when an as-of date was given. */
  inPlay?: boolean | undefined
}

/** One card with everything that hangs on it. */
export interface PositionDetail {
  card: Card
  /** The other wordings of the same statement, in every direction, without the card itself. */
  variants: Card[]
  contradictedBy: Card[]
  contradicts: Card[]
  /** What it argues against. */
  argues: Card[]
  arguedAgainstBy: Card[]
  /** What the editors say of its links to claims; only outside of a debate, as it may tell of later days. */
  linkNote?: string
}

/** A critical question with a stable id: `claim:<claim>:<n>` or `scheme:<scheme>:<n>`, counted from 1. */
export interface CriticalQuestion { id: string; text: string; from: 'claim' | 'scheme' }

/** A claim with what can be asked and granted about it, and its place in the pack's attack graph. */
export interface ClaimDetail {
  claim: Claim
  questions: CriticalQuestion[]
  concession: Concession['concession']
  attacksOn: Attack[]
  attacksFrom: Attack[]
}

/** A claim read out of a text: higher scores fit better; `words` are the writer's words that decided. */
export interface ClaimReading { claim: Claim; score: number; words: string[] }

/** Counted from the pack, never typed. */
export interface PackSummary {
  id: string
  version: string
  hash: string
  title: string
  asOfOptions: { date: string; label: string; default: boolean }[]
  counts: {
    positions: number
    sources: number
    claims: number
    motions: number
    kind: Record<string, number>
    voice: Record<string, number>
    tier: Record<string, number>
  }
  seats: { seat: string; figure: string; statements: number; playable: number }[]
}
