import { idFrom } from '../../../shared/lib/ids.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { readCaseFile, writeCaseFile } from '../../../shared/study/case-file.ts'
import type { CaseBatch, CaseImport } from '../../../shared/study/shoes-view.ts'
import type { StudyStore } from '../../store/study.ts'
import { EVERYBODY, type CaseShelves } from './case-shelves.ts'

/** Cases between the laptops of a class. */
export interface CaseExchange {
  /** What a profile lets others judge, what belongs to everybody here, and how this machine judged; anonymous. */
  write(profile: string): string
  /** Takes cases and judgements of a file, each once however often it comes. Errors: `bad-case-file`, `unknown-seat`. */
  read(text: string): Result<CaseImport, Reason>
  batches(): CaseBatch[]
  /** Errors: `unknown-thing`. */
  removeBatch(batch: string): Result<null, Reason>
}

interface Means { store: StudyStore; shelves: CaseShelves; pack: string; knowsSeat: (id: string) => boolean; now: () => string; random: () => number }

export function caseExchange({ store, shelves, pack, knowsSeat, now, random }: Means): CaseExchange {
  const ofEverybody = () => shelves.cases.all(EVERYBODY)
  return {
    write(profile) {
      const cases = [...shelves.cases.all(profile).filter(({ value }) => value.shared), ...ofEverybody()].map(({ id, value }) => ({ id, case: value }))
      return writeCaseFile({ pack, cases, trials: shelves.allTrials().map(({ id, value }) => ({ id, trial: value })) })
    },
    read(text) {
      const file = readCaseFile(text, pack)
      if (!file.ok) return file
      const { cases, trials } = file.value
      const stranger = cases.find((each) => !knowsSeat(each.case.seat))
      if (stranger) return refuse('unknown-seat', `The file holds a case for a seat that is not in this pack (“${stranger.case.seat}”). Nothing was taken.`)
      return store.together(() => {
        const known = new Set([...shelves.allCases(), ...shelves.allTrials()].map(({ id }) => id))
        const isNew = ({ id }: { id: string }) => !known.has(id)
        const batch = idFrom(random)
        const [freshCases, freshTrials] = [once(cases).filter(isNew), once(trials).filter(isNew)]
        for (const each of freshCases) shelves.cases.put(EVERYBODY, each.id, { ...each.case, from: null, shared: true, batch }, now())
        for (const each of freshTrials) shelves.trials.put(EVERYBODY, each.id, each.trial, now())
        return ok({ cases: freshCases.length, trials: freshTrials.length, known: cases.length + trials.length - freshCases.length - freshTrials.length })
      })
    },
    batches: () => [...Map.groupBy(ofEverybody(), ({ value }) => value.batch ?? '')].flatMap(([batch, all]): CaseBatch[] => {
      const [first] = all
      return first ? [{ batch, cases: all.length, from: first.value.from === null ? 'file' : 'class', at: first.changedAt }] : []
    }).toSorted((a, b) => b.at.localeCompare(a.at)),
    removeBatch(batch) {
      const found = ofEverybody().filter(({ value }) => (value.batch ?? '') === batch)
      if (found.length === 0) return refuse('unknown-thing', 'These cases are not there any more. Nothing was changed.')
      store.together(() => { for (const { id } of found) shelves.cases.remove(EVERYBODY, id) })
      return ok(null)
    },
  }
}

const once = <T extends { id: string }>(list: readonly T[]): T[] => [...new Map(list.map((each) => [each.id, each])).values()]
