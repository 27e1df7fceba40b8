import { idFrom } from '../../../shared/lib/ids.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { canDraw, drawTrial, LEAST_CASES } from '../../../shared/study/draw-trial.ts'
import type { CaseStock, JudgedTrial, OwnTrial, TrialCase } from '../../../shared/study/shoes-view.ts'
import { rightIn, type Judgement, type Trial, type TrialItem } from '../../../shared/study/trial.ts'
import type { CaseShelves, KeptCase } from './case-shelves.ts'

/** Telling cases of one leader apart. A profile never judges a case of its own, and alone none twice. */
export interface Trials {
  stock(profile: string, seats: readonly string[]): CaseStock[]
  /** Draws the cases of a trial; `together`: for a class, which may have met some before. Errors: `too-few-cases`. */
  draw(profile: string, seat: string, together: boolean): Result<TrialCase[], Reason>
  /** Keeps what was judged and tells. Errors: `unknown-thing` where a case was taken back meanwhile or may not be judged; `bad-message`. */
  judge(profile: string, judgement: Judgement): Result<JudgedTrial, Reason>
  of(profile: string): OwnTrial[]
}

interface Means { shelves: CaseShelves; now: () => string; random: () => number }

export function trials({ shelves, now, random }: Means): Trials {
  /** What others wrote for this leader and let be judged. */
  const open = (profile: string, seat: string) => shelves.allCases().filter(({ profile: whose, value }) => whose !== profile && value.seat === seat && value.shared)
  const judged = (profile: string) => new Set(shelves.trials.all(profile).filter(({ value }) => value.judges === 1).flatMap(({ value }) => value.items.map((item) => item.case)))
  const pool = (profile: string, seat: string, together: boolean) => {
    const known = together ? new Set<string>() : judged(profile)
    return open(profile, seat).filter(({ id }) => !known.has(id)).map(drawable)
  }
  return {
    stock: (profile, seats) => seats.map((seat) => {
      const all = open(profile, seat)
      const count = (origin: string) => all.filter(({ value }) => value.origin === origin).length
      return { seat, first: count('first'), shoes: count('shoes'), alone: canDraw(pool(profile, seat, false)), together: canDraw(all.map(drawable)) }
    }),
    draw(profile, seat, together) {
      const drawn = drawTrial(pool(profile, seat, together), random)
      if (drawn.length === 0) return refuse('too-few-cases', `A trial needs at least ${LEAST_CASES} cases for one leader, some by people who argued that side first and some by others.`)
      return ok(drawn.map(({ id, text }) => ({ id, text })))
    },
    judge(profile, { seat, judges, marks }) {
      const known = new Map(open(profile, seat).map((kept) => [kept.id, kept]))
      const before = judges === 1 ? judged(profile) : new Set<string>()
      if (new Set(marks.map((mark) => mark.case)).size < marks.length || marks.some(({ taken }) => taken > judges)) return refuse('bad-message', 'A case was marked twice, or by more hands than there are. Nothing was kept; mark again.')
      const items = marks.flatMap((mark): TrialItem[] => {
        const kept = known.get(mark.case)
        return kept && !before.has(mark.case) ? [{ case: mark.case, origin: kept.value.origin, taken: mark.taken, ...(mark.sure && judges === 1 ? { sure: mark.sure } : {}) }] : []
      })
      if (items.length < marks.length || !canDraw(items.map(({ case: id, origin }) => ({ id, origin })))) return refuse('unknown-thing', 'One of these cases was taken back in the meantime, or was judged here before. Nothing was kept; draw new ones.')
      const [id, trial] = [idFrom(random), { seat, at: now(), judges, items } satisfies Trial]
      shelves.trials.put(profile, id, trial, now())
      return ok({ ...toldOf(id, trial), items: items.map((item) => ({ ...item, text: known.get(item.case)?.value.text ?? null })) })
    },
    of: (profile) => shelves.trials.all(profile).map(({ id, value }) => toldOf(id, value)).filter(({ of }) => of > 0).toSorted((a, b) => b.at.localeCompare(a.at)),
  }
}

const toldOf = (id: string, trial: Trial): OwnTrial => ({ id, seat: trial.seat, at: trial.at, judges: trial.judges, ...rightIn(trial) })

const drawable = ({ id, value }: KeptCase) => ({ id, origin: value.origin, text: value.text })
