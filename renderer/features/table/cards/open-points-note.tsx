import { useTranslation } from 'react-i18next'
import { Opening } from '../../../ui/record-line.tsx'
import { useTable } from '../table-context.tsx'

/** Above the cards: how many points are open and which, so that one knows what the marks "answers" are about. */
export function OpenPointsNote() {
  const { t } = useTranslation('table')
  const { waiting, lines, names } = useTable()
  if (waiting.length === 0) return null
  const first = waiting.slice(0, 2).flatMap((seq) => lines.find((line) => line.seq === seq) ?? [])
  return (
    <div className="still">
      <b>{t('still.count', { count: waiting.length, number: t(`still.number.${waiting.length}`, { defaultValue: String(waiting.length) }) })}</b>{' '}
      <ul className="plain">
        {first.map((line) => <li key={line.seq}>{t('still.says', { who: line.kind === 'question' ? t('still.question') : names.who(line) })} <Opening line={line} length={48} /></li>)}
      </ul>
      {t('still.marked')}
    </div>
  )
}
