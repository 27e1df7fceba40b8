import { standing } from '../../../shared/debate/corrections.ts'
import type { Line } from '../../../shared/debate/line.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { heldLines, neverShown } from '../../../shared/room/held-lines.ts'
import type { Case } from '../../../shared/study/case.ts'
import { openingOf } from '../../../shared/study/case-words.ts'
import type { ClassOffer, FirstHandOffer } from '../../../shared/study/shoes-view.ts'
import type { RecordReader, SessionRow } from '../../store/record-reader.ts'
import { playedRecord } from '../played-record.ts'
import { openEvent } from '../session-feedback.ts'
import type { CaseShelves } from './case-shelves.ts'
import { EVERYBODY } from './case-shelves.ts'
import type { OwnCases } from './own-cases.ts'

/** Stages in which somebody speaks for the own side first; in the change of sides, nobody does. */
const STAGES: ReadonlySet<string> = new Set(['opening', 'present', 'tourDeTable', 'closing'])
/** Sessions that are looked through, the last used first. */
const MOST_SESSIONS = 30

/** First-hand cases out of earlier sessions: only what was said for a seat by who sat on it, and only when it is agreed to. */
export interface FirstHand {
  /** Speeches of own bouts that are over, and classes that are over. */
  offers(profile: string): { own: FirstHandOffer[]; classes: ClassOffer[] }
  /** Makes one's own speech a case that others may judge. Errors: `unknown-thing`, `too-many`. */
  take(profile: string, session: string, seq: number): Result<null, Reason>
  /** Takes the opening speeches of a class, for everybody at this machine. Errors: `unknown-thing`. */
  takeClass(session: string): Result<{ cases: number }, Reason>
}

interface Means { record: RecordReader; shelves: CaseShelves; own: OwnCases; boutsOf: (profile: string) => string[] }
type Found = FirstHandOffer & { value: Case }

export function firstHand({ record, shelves, own, boutsOf }: Means): FirstHand {
  const over = (ids: (row: SessionRow) => boolean) => record.sessions().filter((row) => row.status === 'closed' && ids(row)).slice(0, MOST_SESSIONS)
  const taken = () => new Set(shelves.allCases().flatMap(({ value: { from } }) => (from?.seq ? [`${from.session} ${from.seq}`] : [])))
  const left = (session: SessionRow, without: ReadonlySet<string>) => speechesIn(record, session).filter(({ seq }) => !without.has(`${session.id} ${seq}`))
  const bouts = (profile: string) => {
    const mine = new Set(boutsOf(profile))
    return over(({ id, people }) => people === null && mine.has(id))
  }
  const unknown = () => refuse('unknown-thing', 'These words cannot be taken: the debate is not over, not there any more, or they are in a case already. Nothing was changed.')
  return {
    offers(profile) {
      const without = taken()
      return {
        own: bouts(profile).flatMap((session) => left(session, without).map(({ value: _value, ...offer }) => offer)),
        classes: over(({ people }) => people !== null).flatMap((session): ClassOffer[] => {
          const seats = Map.groupBy(left(session, without), ({ seat }) => seat)
          return seats.size === 0 ? [] : [{ session: session.id, title: titleOf(record, session), at: session.created_at, seats: [...seats].map(([seat, all]) => ({ seat, count: all.length })) }]
        }),
      }
    },
    take(profile, sessionId, seq) {
      const session = bouts(profile).find(({ id }) => id === sessionId)
      const found = session && left(session, taken()).find((each) => each.seq === seq)
      if (!found) return unknown()
      const added = own.add(profile, found.value)
      return added.ok ? ok(null) : added
    },
    takeClass(sessionId) {
      const session = over(({ id, people }) => id === sessionId && people !== null)[0]
      const found = session ? left(session, taken()) : []
      if (found.length === 0) return unknown()
      const refused = found.map(({ value }) => own.add(EVERYBODY, { ...value, batch: sessionId })).find((added) => !added.ok)
      return refused ?? ok({ cases: found.length })
    },
  }
}

/** Each person's speeches for the own seat that are long enough, as cases. */
function speechesIn(record: RecordReader, session: SessionRow): Found[] {
  const never = session.people === null ? new Set<number>() : unseen(record, session.id)
  if (never === null) return []
  return standing(record.lines(session.id)).filter((line) => isFirstHand(line) && !never.has(line.seq)).flatMap((line) => {
    const opening = openingOf(line.text)
    const { seat, participant, seq, stage, at } = line
    if (!opening || seat === null || participant === null) return []
    const claims = line.claims.map(({ claim, relation }) => ({ claim, relation, cards: line.cards }))
    const value: Case = { seat, asOf: session.as_of, origin: 'first', text: opening.text, claims, writtenAt: at, from: { session: session.id, participant, seq }, shared: true }
    return [{ session: session.id, seq, seat, stage, at, ...opening, value }]
  })
}

const isFirstHand = ({ kind, voice, inRole, stage, erased, departs, params }: Line): boolean =>
  kind === 'speech' && voice === 'student' && inRole && STAGES.has(stage) && !erased && !departs && params['arguesAs'] === undefined

function titleOf(record: RecordReader, { id, recipe_id }: SessionRow): string {
  const open = openEvent(record, id)
  return open.ok ? open.value.recipe.title : recipe_id
}

/** Lines of a class that waited for the teacher and that the room never saw; null where the record cannot be played. */
function unseen(record: RecordReader, session: string): Set<number> | null {
  const played = playedRecord(record, session)
  return played.ok ? neverShown(heldLines(played.value)) : null
}
