import type { Claim, Position, PositionLink, Source } from '../../dossier/schema.ts'

/** Which pictures there are of a dossier. */
export const PICTURES = ['stance', 'claims', 'sources'] as const
export type PictureName = (typeof PICTURES)[number]

/** A dated statement of a figure about its own view. `from` and `to`: the first and last day that its date can mean. */
export interface StanceDot extends Pick<Position, 'id' | 'voice' | 'language' | 'period'> {
  date: string; from: string; to: string
  /** -2 isolate and press first … +2 engage now: the pack's own grading. */
  stance: number
  /** The words as a card shows them. */
  text: string
  outlet: string
  tier: Source['tier']
}
/** What one figure said, by date. `seat` is null for figures that do not sit at the table. */
export interface StanceLine { figure: string; seat: string | null; dots: StanceDot[] }

/** How much of the dossier bears on a claim. */
export interface MappedClaim extends Pick<Claim, 'id' | 'text' | 'short' | 'side'> {
  /** Positions by how they bear on it: said so themselves, or citable. */
  stated: number
  evidence: number
  /** Of those, by relation. */
  relations: Record<PositionLink['relation'], number>
  /** Seats of the table that say it themselves. */
  seats: string[]
  /** Where the dossier is thin: few positions support it, or no seat of the table says it. */
  thin: ('few' | 'no-seat')[]
}
export interface ClaimEdge { from: string; to: string; kind: 'rebuts' | 'undercuts' | 'supports'; why: string }
export interface ClaimMap { claims: MappedClaim[]; edges: ClaimEdge[] }

/** One bar: a value and how many sources have it. */
export interface Bar { value: string; count: number }
export interface SourceCounts {
  total: number
  tier: Bar[]
  outlet: Bar[]
  language: Bar[]
  /** `2026-01`; `earlier` for all before the winter of the debate, `none` where the page shows no date. */
  month: Bar[]
}

export interface Pictures {
  pack: { title: string; version: string }
  /** Null: everything, also what came afterwards. */
  asOf: string | null
  stance: { lines: StanceLine[]; /** The day on which the winter of the debate begins; null where the pack has none. */ winter: string | null }
  claims: ClaimMap
  sources: SourceCounts
}

/** Fewer supporting positions than this are few. */
export const FEW = 4
