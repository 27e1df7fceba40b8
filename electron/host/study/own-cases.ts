import { idFrom } from '../../../shared/lib/ids.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { CASE_DRAFT, draftId, type Case, type CaseClaim, type CaseDraft, type CaseFrom, type Origin } from '../../../shared/study/case.ts'
import { CASE_WORDS, isCaseLength, MAX_CASE, wordsIn } from '../../../shared/study/case-words.ts'
import type { StudyStore } from '../../store/study.ts'
import type { CaseShelves, KeptCase } from './case-shelves.ts'
import { shelfOf } from './shelf.ts'

/** More than anybody writes. */
const MOST_CASES = 300

export interface NewCase { seat: string; asOf: string; origin: Origin; text: string; claims: CaseClaim[]; shared: boolean; session: string | null }

/** The cases that somebody wrote: kept, offered to others or not, taken back. */
export interface OwnCases {
  /** Keeps a case and ends its draft. Out: its id. Errors: `bad-case` for what is too short, too long or makes no claim; `unknown-seat`, `unknown-claim`, `unknown-session`, `too-many`. */
  keep(profile: string, given: NewCase): Result<string, Reason>
  /** Keeps a case that was made elsewhere, as it is. Errors: `too-many`. */
  add(profile: string, value: Case): Result<string, Reason>
  /** Errors: `unknown-thing`. */
  share(profile: string, id: string, shared: boolean): Result<null, Reason>
  /** Errors: `unknown-thing`. */
  remove(profile: string, id: string): Result<null, Reason>
  /** Puts back what was removed last, until the app ends or something is forgotten. Errors: `nothing-to-undo`. */
  restore(profile: string): Result<null, Reason>
  draft(profile: string, origin: Origin, seat: string): CaseDraft | null
  /** Null ends it. Errors: `unknown-seat`. */
  saveDraft(profile: string, origin: Origin, seat: string, draft: CaseDraft | null): Result<null, Reason>
  /** Lets go of everything that is not in the store: a session was forgotten. */
  forgotten(): void
}

interface Means {
  store: StudyStore
  shelves: CaseShelves
  /** What the pack knows. */
  knows: { seat(id: string): boolean; claim(id: string): boolean }
  /** Whose words are those of a session: its first seat's person; null where there is no such session. */
  writerOf: (session: string) => string | null
  now: () => string
  random: () => number
}

export function ownCases({ store, shelves: { cases }, knows, writerOf, now, random }: Means): OwnCases {
  const drafts = shelfOf(store, CASE_DRAFT)
  const removed = new Map<string, KeptCase>()
  const gone = () => refuse('unknown-thing', 'This case is not there any more. Nothing was changed.')
  const fromOf = (session: string | null): CaseFrom | null | undefined => {
    if (session === null) return null
    const participant = writerOf(session)
    return participant === null ? undefined : { session, participant, seq: null }
  }
  const add: OwnCases['add'] = (profile, value) => {
    if (cases.all(profile).length >= MOST_CASES) return refuse('too-many', `There are ${MOST_CASES} cases already. Delete one that is no longer needed; what you wrote is kept as a draft.`)
    const id = idFrom(random)
    cases.put(profile, id, value, now())
    return ok(id)
  }
  return {
    add,
    keep(profile, { session, ...given }) {
      const wrong = problemOf(given)
      if (wrong !== null) return refuse('bad-case', `${wrong} Your draft is kept.`)
      if (!knows.seat(given.seat)) return unknownSeat(given.seat)
      const unknown = given.claims.find(({ claim }) => !knows.claim(claim))
      if (unknown) return refuse('unknown-claim', `There is no claim “${unknown.claim}” in this pack. Your draft is kept.`)
      const from = fromOf(session)
      if (from === undefined) return refuse('unknown-session', 'The bout that this case belongs to is not there any more. Your draft is kept.')
      return store.together(() => {
        const added = add(profile, { ...given, text: given.text.trim(), writtenAt: now(), from })
        if (added.ok) drafts.remove(profile, draftId(given.origin, given.seat))
        return added
      })
    },
    share(profile, id, shared) {
      const found = cases.find(profile, id)
      if (!found) return gone()
      cases.put(profile, id, { ...found, shared }, now())
      return ok(null)
    },
    remove(profile, id) {
      const found = cases.find(profile, id)
      if (!found) return gone()
      cases.remove(profile, id)
      removed.set(profile, { profile, id, value: found })
      return ok(null)
    },
    restore(profile) {
      const last = removed.get(profile)
      if (!last) return refuse('nothing-to-undo', 'There is no case to put back. Nothing was changed.')
      removed.delete(profile)
      cases.put(profile, last.id, last.value, now())
      return ok(null)
    },
    draft(profile, origin, seat) {
      const found = drafts.find(profile, draftId(origin, seat))
      return found && { text: found.text, claims: found.claims, dropped: found.dropped, session: found.session }
    },
    saveDraft(profile, origin, seat, draft) {
      if (!knows.seat(seat)) return unknownSeat(seat)
      const id = draftId(origin, seat)
      if (draft === null) drafts.remove(profile, id)
      else drafts.put(profile, id, { ...draft, from: fromOf(draft.session) ?? null }, now())
      return ok(null)
    },
    forgotten: () => removed.clear(),
  }
}

const unknownSeat = (seat: string) => refuse('unknown-seat', `There is no seat “${seat}” in this pack. What you wrote stays on the page.`)

function problemOf({ text, claims }: Pick<Case, 'text' | 'claims'>): string | null {
  if (text.length > MAX_CASE) return `A case has at most ${MAX_CASE} characters; this one has ${text.length}.`
  if (!isCaseLength(text)) return `A case has ${CASE_WORDS.least} to ${CASE_WORDS.most} words; this one has ${wordsIn(text)}.`
  if (claims.length === 0) return 'A case makes at least one claim; confirm or add one.'
  return new Set(claims.map(({ claim }) => claim)).size < claims.length ? 'A case makes each claim once.' : null
}
