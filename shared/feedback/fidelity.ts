import { putsForward } from '../argument/puts-forward.ts'
import type { StoodBy } from '../argument/stood-by.ts'
import { tensionsInPlay } from '../dossier/brief.ts'
import type { Sayable } from '../dossier/dated-text.ts'
import type { ClaimUse } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { Seat } from '../dossier/schema.ts'
import { departuresOf } from './departures.ts'
import type { Hint } from './feedback.ts'
import { hint } from './hint.ts'
import type { FeedbackPack } from './hints.ts'

interface Played {
  /** The student's speeches. */
  own: readonly Line[]
  stands: StoodBy
  seat: string
  asOf: string
  pack: FeedbackPack
  sayable: Sayable
}

/** One claim as the student used it. */
interface Use extends ClaimUse {
  short: string
  lines: (Pick<Line, 'seq' | 'departs'> & { stands: boolean })[]
}

/**
 * What was said for a figure against what the figure said, as far as it can be known on the as-of date. A tension in the record
 * is named as one, not as the student's error; a departure that the student marked is named as marked, and one by which the student
 * no longer stands is not named.
 */
export function fidelityHints(played: Played): Hint[] {
  const seat = played.pack.seats.find((entry) => entry.seat === played.seat)
  if (!seat) return []
  const uses = usesOf(played)
  return [...uses.flatMap((use) => contradiction(use, seat, played)), ...tensions(uses, seat, played)]
}

function usesOf({ own, stands, pack }: Played): Use[] {
  const uses = own.filter(putsForward).flatMap(({ seq, departs, claims }) => claims.map((use) => ({ ...use, line: { seq, departs, stands: stands(seq, use) } })))
  return [...Map.groupBy(uses, ({ claim, relation }) => `${claim} ${relation}`).values()].flatMap((group) => {
    const [first] = group
    return first ? [{ claim: first.claim, relation: first.relation, short: pack.claims.get(first.claim)?.short ?? first.claim, lines: group.map(({ line }) => line) }] : []
  })
}

function contradiction({ claim, relation, short, lines }: Use, seat: Seat, { asOf, pack, sayable }: Played): Hint[] {
  return departuresOf([{ claim, relation }], { seat, asOf, pack, sayable }).flatMap(({ kind, against, rule, params, text }) => {
    const curated = tensionsInPlay(seat, pack.positions, asOf, sayable).some((tension) => tension.claim === claim)
    if (kind === 'two-ways') return curated ? [] : [hint({ aspect: 'fidelity', rule, params, text }, seqs(lines), against)]
    const [marked, unmarked] = [lines.filter(({ departs }) => departs), lines.filter(({ departs, stands }) => !departs && stands)]
    const departed = `On “${short}” the student departed from the record of ${seat.figure} knowingly, and marked it.`
    return [
      ...(unmarked.length > 0 ? [hint({ aspect: 'fidelity', rule, params, text }, seqs(unmarked), against)] : []),
      ...(marked.length > 0 ? [hint({ aspect: 'fidelity', rule: 'fidelity.departed', params: { claim: short, figure: seat.figure }, text: departed }, seqs(marked), against)] : []),
    ]
  })
}

function tensions(uses: readonly Use[], seat: Seat, { asOf, pack, sayable }: Played): Hint[] {
  return tensionsInPlay(seat, pack.positions, asOf, sayable).flatMap((tension) => {
    const used = uses.filter((use) => use.claim === tension.claim)
    const [first] = used
    if (!first) return []
    const params = { claim: first.short, figure: seat.figure, what: tension.what }
    const text = `On “${first.short}” the record of ${seat.figure} pulls both ways. ${tension.what} This is not an error: the record itself changed.`
    return [hint({ aspect: 'fidelity', rule: 'fidelity.tension', params, text }, used.flatMap(({ lines }) => seqs(lines)), tension.record.map(({ position }) => position))]
  })
}

const seqs = (lines: readonly Pick<Line, 'seq'>[]): number[] => lines.map(({ seq }) => seq)
