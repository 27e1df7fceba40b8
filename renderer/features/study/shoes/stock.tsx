import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { LEAST_CASES } from '../../../../shared/study/draw-trial.ts'
import type { CaseStock, OwnTrial } from '../../../../shared/study/shoes-view.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useFigure } from './use-figure.ts'

/** What there is to be judged, leader by leader, and how one's own trials went. */
export function Stock({ stock, trials }: { stock: readonly CaseStock[]; trials: readonly OwnTrial[] }) {
  const { t } = useTranslation('shoes')
  const { name } = useFigure()
  const { when } = useFormat()
  const any = stock.some(({ together }) => together)
  return (
    <section aria-labelledby="shoes-judge">
      <h2 id="shoes-judge">{t('stock.title')}</h2>
      <p className="quiet">{t('stock.what')}</p>
      {!any && <p className="slab">{t('stock.empty', { least: LEAST_CASES })}</p>}
      <ul className="plain shoes-stock">
        {stock.filter(({ first, shoes }) => first + shoes > 0).map(({ seat, first, shoes, alone, together }) => (
          <li key={seat}>
            <b>{name(seat)}</b> <small className="quiet num">{t('stock.count', { first, shoes })}</small>
            {alone && <Link href={`/study/shoes/judge/${seat}`} className="word" aria-label={t('stock.aloneOf', { figure: name(seat) })}>{t('stock.alone')}</Link>}
            {!alone && together && <small className="quiet">{t('stock.allJudged')}</small>}
            {together && <Link href={`/study/shoes/judge/${seat}/class`} className="word" aria-label={t('stock.togetherOf', { figure: name(seat) })}>{t('stock.together')}</Link>}
          </li>
        ))}
      </ul>
      {trials.length > 0 && <>
        <h3>{t('stock.trials')}</h3>
        <ul className="plain shoes-trials">{trials.map(({ id, seat, at, judges, right, of }) => <li key={id}><span>{name(seat)}, {when(at)}</span> <span className="num">{t(judges > 1 ? 'stock.hands' : 'stock.right', { right, of, judges })}</span></li>)}</ul>
      </>}
    </section>
  )
}
