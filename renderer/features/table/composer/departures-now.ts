import type { ClaimUse } from '../../../../shared/debate/events.ts'
import type { Departure } from '../../../../shared/feedback/departures.ts'

/** What the host last said of some claims. */
interface Answer {
  /** The claims it was asked about; `found` is null while there is no answer. */
  asked: readonly ClaimUse[]
  found: readonly Departure[] | null
  /** The date of a card, empty where it has none; undefined while the card is not here. */
  dayOf: (card: string) => string | undefined
}

export interface DeparturesNow {
  departures: Departure[]
  /** May the student mark it? Not where the record pulls both ways and its newest word is on his side. */
  markable: boolean
  /** Is this known of every claim as it stands, and not only of those of a moment ago? */
  settled: boolean
}

const isSame = (use: ClaimUse) => ({ claim, relation }: ClaimUse) => use.claim === claim && use.relation === relation

/** Where the claims of a speech go against the record of the figure, as far as the last answer tells. */
export function departuresNow(claims: readonly ClaimUse[], { asked, found, dayOf }: Answer): DeparturesNow {
  const departures = (found ?? []).filter((departure) => claims.some(isSame(departure)))
  const divided = departures.filter(({ kind }) => kind === 'two-ways')
  return {
    departures,
    markable: departures.some(({ kind, against, supporting }) => kind !== 'two-ways' || (dayOf(against[0] ?? '') ?? '') > (supporting[0]?.date ?? '')),
    settled: claims.every((use) => found !== null && asked.some(isSame(use))) && divided.every(({ against }) => dayOf(against[0] ?? '') !== undefined),
  }
}
