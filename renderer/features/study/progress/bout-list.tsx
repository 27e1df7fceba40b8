import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Progress } from '../../../../shared/study/progress.ts'
import { shortName } from '../../../ui/record-text.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useSpan } from './use-span.ts'

/** Every bout with its numbers, the latest first; each leads to its record. */
export function BoutList({ bouts }: { bouts: Progress['bouts'] }) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const span = useSpan()
  return (
    <section aria-labelledby="progress-list">
      <h2 id="progress-list">{t('list')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is wider than the window is scrolled by keys */}
      <section className="progress-scroll" aria-label={t('table')} tabIndex={0}>
        <table>
          <thead><tr>{['when', 'seat', 'met', 'onCards', 'spots', 'span'].map((head) => <th key={head} scope="col">{t(`column.${head}`)}</th>)}</tr></thead>
          <tbody>
            {bouts.toReversed().map((bout) => (
              <tr key={bout.session}>
                <td><Link href={`/session/${bout.session}`} className="word">{format.when(bout.at)}</Link></td>
                <td>{shortName(bout.figure)}{!bout.closed && <small> {t('running')}</small>}</td>
                <td className="num">{t('of', { value: bout.met.value, all: bout.met.of })}</td>
                <td className="num">{t('of', { value: bout.onCards.value, all: bout.onCards.of })}</td>
                <td className="num">{bout.closed ? bout.spots : '–'}</td>
                <td className="num">{span(bout.minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
