import { useTranslation } from 'react-i18next'
import { Opening } from '../../../ui/record-line.tsx'
import { useTable } from '../table-context.tsx'
import { LineLinks } from './line-links.tsx'

/** What was dropped: objections and questions that nobody answered. */
export function StillOpen({ waiting, onGo }: { waiting: readonly number[]; onGo: (seq: number) => void }) {
  const { t } = useTranslation(['debrief', 'table'])
  const { lines, names } = useTable()
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
            <small><LineLinks lines={[line.seq]} onGo={onGo} /></small>
          </li>
        ))}
      </ul>
    </section>
  )
}
