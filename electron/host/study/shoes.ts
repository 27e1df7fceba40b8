import { checkCase, type CaseCheck } from '../../../shared/study/check-case.ts'
import type { Case, CaseClaim } from '../../../shared/study/case.ts'
import { shoesResult } from '../../../shared/study/shoes-result.ts'
import type { OwnCase, ShoesDesk } from '../../../shared/study/shoes-view.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { StudyStore } from '../../store/study.ts'
import { checkedQuotes } from '../checked-quotes.ts'
import { feedbackPack } from '../feedback-pack.ts'
import { caseExchange, type CaseExchange } from './case-exchange.ts'
import { caseShelves } from './case-shelves.ts'
import { firstHand, type FirstHand } from './first-hand.ts'
import { ownCases, type OwnCases } from './own-cases.ts'
import { trials, type Trials } from './trials.ts'

/** Both Shoes: cases for the leader that one argued against, and telling them from first-hand ones (docs/decisions/0020). */
export interface Shoes {
  own: OwnCases
  firstHand: FirstHand
  trials: Trials
  exchange: CaseExchange
  desk(profile: string): ShoesDesk
  /** Errors: `unknown-seat`. */
  check(seat: string, asOf: string, claims: readonly CaseClaim[]): Result<CaseCheck, Reason>
}

interface Means { store: StudyStore; record: RecordReader; dossier: Dossier; boutsOf: (profile: string) => string[]; now: () => string; random: () => number }

export function bothShoes({ store, record, dossier, boutsOf, now, random }: Means): Shoes {
  const shelves = caseShelves(store)
  const knowsSeat = (id: string) => dossier.seat(id) !== null
  const own = ownCases({ store, shelves, now, random, writerOf: (session) => writerOf(record, session), knows: { seat: knowsSeat, claim: (id) => feedbackPack(dossier).claims.has(id) } })
  const judged = trials({ shelves, now, random })
  const exchange = caseExchange({ store, shelves, pack: dossier.packSummary().id, knowsSeat, now, random })

  const check: Shoes['check'] = (seatId, asOf, claims) => {
    const seat = dossier.seat(seatId)
    return seat ? ok(checkCase(claims, { seat, asOf, pack: feedbackPack(dossier), sayable: dossier.sayable(asOf) })) : refuse('unknown-seat', `There is no seat “${seatId}” in this pack.`)
  }
  const ownCase = (profile: string, id: string, { from, batch: _batch, ...value }: Case): OwnCase => {
    const checked = check(value.seat, value.asOf, value.claims)
    const found = checked.ok ? checked.value : { claims: [], fitted: 0 }
    const byOthers = shelves.allTrials().filter((trial) => trial.profile !== profile).map((trial) => trial.value)
    const result = shoesResult(id, { claims: value.claims.length, fitted: found.fitted }, byOthers)
    return { id, ...value, session: from?.session ?? null, check: found, quotes: checkedQuotes(dossier, value.text), result }
  }
  return {
    own, check, exchange, trials: judged,
    firstHand: firstHand({ record, shelves, own, boutsOf }),
    desk: (profile) => ({
      cases: shelves.cases.all(profile).map(({ id, value }) => ownCase(profile, id, value)).toSorted((a, b) => b.writtenAt.localeCompare(a.writtenAt)),
      stock: judged.stock(profile, dossier.seats().map(({ seat }) => seat)),
      trials: judged.of(profile),
      batches: exchange.batches(),
      last: lastBout(record, boutsOf(profile)),
    }),
  }
}

/** The person on the seat that a solo session is about. */
const writerOf = (record: RecordReader, session: string): string | null => {
  const lead = record.session(session)?.lead
  return record.participants(session).find(({ seat }) => seat === lead)?.id ?? null
}

/** The last bout that is over, and the seat that rebutted most often in it. */
function lastBout(record: RecordReader, bouts: readonly string[]): ShoesDesk['last'] {
  const session = bouts.map((id) => record.session(id)).find((row) => row?.status === 'closed')
  if (!session) return null
  const rebuttals = record.lines(session.id).filter(({ kind, seat, move }) => kind === 'card' && seat !== null && seat !== session.lead && move === 'rebut')
  const most = [...Map.groupBy(rebuttals, ({ seat }) => seat ?? '')].toSorted((a, b) => b[1].length - a[1].length)[0]
  return most ? { session: session.id, seat: session.lead, against: most[0], asOf: session.as_of } : null
}
