import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import type { ClaimDetail } from '../../shared/dossier/card.ts'
import { useAppInfo } from '../client/app-info.tsx'
import type { RecordNames } from '../ui/record-line.tsx'
import { shortName } from '../ui/record-text.ts'
import { footnoteBook } from './record/footnote-book.ts'

interface Named {
  /** Who looks; a student is called by the name given. */
  you: DebateView['you']
  claims: ReadonlyMap<string, ClaimDetail>
  /** In the order of the record; cards are numbered by first appearance in them. */
  lines: readonly Line[]
}

/** How seats, students, claims and footnotes of one session are called: the same object until something else is to be said. */
export function useRecordNames({ you, claims, lines }: Named): RecordNames {
  const { pack } = useAppInfo()
  const { t } = useTranslation('record')
  const own = you?.participant ?? null
  const ownName = you?.name ?? ''
  const [notes] = useState(footnoteBook)
  notes.read(lines)
  return useMemo(() => {
    const figure = (id: string) => pack.figures.find((each) => each.seat === id)?.figure ?? id
    const student = (participant: string) => (own === participant && ownName ? ownName : t('student'))
    return {
      figure, student,
      monogram: (id) => pack.figures.find((each) => each.seat === id)?.monogram ?? id.slice(0, 2).toUpperCase(),
      claim: (id) => claims.get(id)?.claim.short ?? id,
      who: (line) => (line.voice === 'student' && line.participant ? student(line.participant) : line.seat ? shortName(figure(line.seat)) : t('theQuestion')),
      note: notes.number,
    }
  }, [pack, claims, own, ownName, notes, t])
}
