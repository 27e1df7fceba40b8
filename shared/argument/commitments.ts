import type { ClaimUse } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import { conflict, type Conflict } from './commitment-conflict.ts'
import { putsForward } from './puts-forward.ts'

/**
 * One entry of a seat's commitment store (Hamblin 1970; Walton & Krabbe 1995): what it said of a claim, granted to another seat, or took
 * back. `relation` is that of the argument in question: who concedes a denial is committed to the denial.
 */
export interface Commitment extends ClaimUse {
  how: 'said' | 'conceded' | 'withdrawn'
  line: number
}

/** Per seat, in the order of the record. Nothing is removed: what was withdrawn is entered as withdrawn. */
export type CommitmentStore = ReadonlyMap<string, readonly Commitment[]>

/**
 * Lines of a record, in order → what each seat is committed to. Speeches and played cards say their claims; a question says nothing;
 * conceding commits to the claims of the argument conceded, and withdrawing takes back those of one's own.
 */
export function commitmentsOf(lines: readonly Line[]): CommitmentStore {
  const store = new Map<string, Commitment[]>()
  const claimsIn = new Map<number, readonly ClaimUse[]>()
  for (const line of lines) {
    claimsIn.set(line.seq, line.claims)
    const how = howCommitted(line)
    if (!how || line.seat === null) continue
    const responded = how === 'said' ? [] : line.respondsTo.flatMap((seq) => claimsIn.get(seq) ?? [])
    const entries = [...responded, ...line.claims].map(({ claim, relation }): Commitment => ({ claim, relation, how, line: line.seq }))
    const known = store.get(line.seat)
    if (known) known.push(...entries)
    else store.set(line.seat, entries)
  }
  return store
}

/** What a line does to the store of its seat; null where it does nothing to it. */
function howCommitted(line: Pick<Line, 'kind' | 'move'>): Commitment['how'] | null {
  if (line.move === 'concede') return 'conceded'
  if (line.move === 'withdraw') return 'withdrawn'
  return putsForward(line) ? 'said' : null
}

/** Of each claim its short name and what attacks it in the pack. */
export type KnownClaims = ReadonlyMap<string, { short: string; attackedBy: readonly { claim: string; why: string }[] }>

/**
 * Where claims that a seat is about to make, or has made, clash with its store: it says the opposite of what it said and did not take
 * back, or of what it conceded; it takes up again what it withdrew or conceded; or, by the pack, what it asserts attacks what it
 * conceded, or is attacked by it. To change one's mind is allowed: this is to be noticed, not refused.
 */
export function conflictsWith(store: CommitmentStore, seat: string, claims: readonly ClaimUse[], known: KnownClaims): Conflict[] {
  const ledger = commitmentLedger()
  for (const entry of store.get(seat) ?? []) ledger.enter(entry)
  return ledger.conflictsOf(claims, known)
}

/** A seat's store at one moment, by claim: what it clashes with is asked without going through all that was said. */
interface CommitmentLedger {
  /** Takes the next entry, in the order of the record. */
  enter(entry: Commitment): void
  /** As `conflictsWith`, with what was entered so far. */
  conflictsOf(claims: readonly ClaimUse[], known: KnownClaims): Conflict[]
}

/** An empty ledger of one seat. */
export function commitmentLedger(): CommitmentLedger {
  const newest = new Map<string, Commitment>()
  const newestOwn = new Map<string, Commitment>() // said or withdrawn
  const newestConceded = new Map<string, Commitment>()
  return {
    enter(entry) {
      newest.set(keyOf(entry), entry)
      const among = entry.how === 'conceded' ? newestConceded : newestOwn
      among.set(keyOf(entry), entry)
    },
    conflictsOf: (claims, known) => claims.flatMap((use) => {
      const opposite = keyOf({ claim: use.claim, relation: use.relation === 'asserts' ? 'denies' : 'asserts' })
      const about = { said: newestOwn.get(opposite), granted: newestConceded.get(opposite), last: newest.get(keyOf(use)) }
      return [...onSameClaim(use.claim, about, known), ...throughPack(use, newestConceded.values(), known)]
    }),
  }
}

const keyOf = ({ claim, relation }: ClaimUse) => `${claim} ${relation}`

/** `said` and `granted` are of the opposite, `last` is of the claim as it is used now; each the newest. */
function onSameClaim(claim: string, { said, granted, last }: Record<'said' | 'granted' | 'last', Commitment | undefined>, known: KnownClaims): Conflict[] {
  const params = { claim: shortOf(claim, known) }
  return [
    ...(said?.how === 'said' ? [conflict('against-own', claim, said.line, params)] : []),
    ...(granted ? [conflict('against-conceded', claim, granted.line, params)] : []),
    ...(last?.how === 'withdrawn' ? [conflict('again-withdrawn', claim, last.line, params)] : []),
    ...(last?.how === 'conceded' ? [conflict('again-conceded', claim, last.line, params)] : []),
  ]
}

/** Only asserted claims attack and are attacked in the pack. */
function throughPack({ claim, relation }: ClaimUse, conceded: Iterable<Commitment>, known: KnownClaims): Conflict[] {
  if (relation !== 'asserts') return []
  return [...conceded].filter((entry) => entry.relation === 'asserts').flatMap(({ claim: granted, line }) => {
    const attacks = known.get(granted)?.attackedBy.find((attack) => attack.claim === claim)
    const attacked = known.get(claim)?.attackedBy.find((attack) => attack.claim === granted)
    return [
      ...(attacks ? [conflict('attacks-conceded', granted, line, { claim: shortOf(granted, known), by: shortOf(claim, known), why: attacks.why })] : []),
      ...(attacked ? [conflict('attacked-by-conceded', claim, line, { claim: shortOf(claim, known), by: shortOf(granted, known), why: attacked.why })] : []),
    ]
  })
}

const shortOf = (claim: string, known: KnownClaims) => known.get(claim)?.short ?? claim
