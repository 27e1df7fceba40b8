import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../shared/debate/line.ts'
import type { ClaimDetail } from '../../shared/dossier/card.ts'
import { useAppInfo } from '../client/app-info.tsx'
import { useCall } from '../client/use-call.ts'
import { footnoteBook } from '../table/record/footnote-book.ts'
import type { RecordNames } from '../ui/record-line.tsx'
import { shortName } from '../ui/record-text.ts'

/** How seats, people, claims and footnotes of a class are called: the same object until something else is to be said. */
export const useRoomNames = (people: Readonly<Record<string, string>>, lines: readonly Line[], asOf: string | undefined): RecordNames =>
  useNamesWith(people, lines, useCall('dossier.claims', asOf === undefined ? {} : { asOf }).value)

/** The same for a screen that has the claims already; null while they are on their way. */
export function useNamesWith(people: Readonly<Record<string, string>>, lines: readonly Line[], claims: readonly ClaimDetail[] | null): RecordNames {
  const { pack } = useAppInfo()
  const { t } = useTranslation('record')
  const [notes] = useState(footnoteBook)
  notes.read(lines)
  return useMemo(() => {
    const short = new Map(claims?.map(({ claim }) => [claim.id, claim.short]))
    const figure = (id: string) => pack.figures.find((each) => each.seat === id)?.figure ?? id
    const student = (participant: string) => people[participant] ?? t('student')
    return {
      figure, student,
      monogram: (id) => pack.figures.find((each) => each.seat === id)?.monogram ?? id.slice(0, 2).toUpperCase(),
      claim: (id) => short.get(id) ?? id,
      who: (line) => (line.voice === 'student' && line.participant ? student(line.participant) : line.seat ? shortName(figure(line.seat)) : t(`voice.${line.voice}`)),
      note: notes.number,
    }
  }, [pack, claims, people, notes, t])
}
