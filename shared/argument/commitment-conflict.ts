/** How a speech meets what its seat is committed to. */
export type ConflictKind = 'against-own' | 'again-withdrawn' | 'against-conceded' | 'again-conceded' | 'attacks-conceded' | 'attacked-by-conceded'

export interface Conflict {
  kind: ConflictKind
  /** The claim on which they clash; where one claim attacks another in the pack, the one that is attacked. */
  claim: string
  /** Where the seat committed itself: seq of the newest such line. */
  earlier: number
  /** `commitment.<kind>`, what it is filled with (short names), and the English text. */
  rule: string
  params: Record<string, string>
  text: string
}

type Filled = { claim: string; by?: string; why?: string }

const TEXT: Record<ConflictKind, (filled: Filled & { line: string }) => string> = {
  'against-own': ({ claim, line }) => `On “${claim}” this seat said the opposite in line ${line}.`,
  'again-withdrawn': ({ claim, line }) => `“${claim}” was withdrawn in line ${line} and is put forward again.`,
  'against-conceded': ({ claim, line }) => `On “${claim}” this seat conceded the opposite in line ${line}.`,
  'again-conceded': ({ claim, line }) => `“${claim}” was conceded to another seat in line ${line} and is now put forward by this one.`,
  'attacks-conceded': ({ claim, by, line, why }) => `“${by}” speaks against “${claim}”, which was conceded in line ${line}. ${why}`.trim(),
  'attacked-by-conceded': ({ claim, by, line, why }) => `“${by}”, conceded in line ${line}, speaks against “${claim}”. ${why}`.trim(),
}

/** A conflict in words. `filled`: short names of claims, and the pack's reason where it gives one. */
export function conflict(kind: ConflictKind, claim: string, earlier: number, filled: Filled): Conflict {
  const params = { ...filled, line: String(earlier) }
  return { kind, claim, earlier, rule: `commitment.${kind}`, params, text: TEXT[kind](params) }
}
