import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { droppedPoints } from '../../../../shared/argument/dropped.ts'
import { Opening } from '../../../ui/record-line.tsx'
import { useTable } from '../table-context.tsx'
import { LineLinks } from './line-links.tsx'

/** Objections and questions that wait for the seat; dropped are those that it never took up although it had the floor since. */
export function StillOpen({ waiting, onGo }: { waiting: readonly number[]; onGo: (seq: number) => void }) {
  const { t } = useTranslation(['debrief', 'table'])
  const { lines, names, graph, labels, seat } = useTable()
  const dropped = useMemo(() => new Set(seat ? droppedPoints({ graph, labels, lines, seat }).map(({ line }) => line) : []), [graph, labels, lines, seat])
  const open = waiting.toSorted((a, b) => a - b).flatMap((seq) => lines.find((line) => line.seq === seq) ?? [])
  return (
    <section className="db-part">
      <h3>{t('dropped.title')}</h3>
      {open.length === 0 && <p className="hint">{t('dropped.none')}</p>}
      <ul className="plain db-rows">
        {open.map((line) => (
          <li key={line.seq}>
            <b>{line.kind === 'question' ? t('table:still.question') : names.who(line)}</b>{' '}
            <Opening line={line} length={140} />{' '}
            {dropped.has(line.seq) && <><em className="db-dropped">{t('table:still.dropped')}</em>{' '}</>}
            <small><LineLinks lines={[line.seq]} onGo={onGo} replay /></small>
          </li>
        ))}
      </ul>
    </section>
  )
}
