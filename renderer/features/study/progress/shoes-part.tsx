import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'

/** How near the cases for the other side are to its record: claims with a fitting card, over all cases and for the last one. */
export function ShoesPart() {
  const { t } = useTranslation('progress')
  const { value, failure, reload } = useCall('shoes.desk', {})
  const cases = (value?.cases ?? []).filter(({ origin, result }) => origin === 'shoes' && result.claims > 0)
  const [last] = cases
  const sum = (of: 'claims' | 'fitted') => cases.reduce((all, { result }) => all + result[of], 0)
  return (
    <section aria-labelledby="progress-shoes">
      <h2 id="progress-shoes">{t('shoes')}</h2>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {value && !last && <p className="quiet">{t('noCase')}</p>}
      {last && <p className="progress-number"><b className="num">{sum('fitted')}</b> {t('fitted', { count: sum('claims'), cases: cases.length })}</p>}
      {last && <p className="quiet">{t('lastCase', { fitted: last.result.fitted, count: last.result.claims })} {last.result.judges > 0 && t('taken', { taken: last.result.taken, count: last.result.judges })}</p>}
      <Link href="/study/shoes" className="word">{t('toShoes')}</Link>
    </section>
  )
}
