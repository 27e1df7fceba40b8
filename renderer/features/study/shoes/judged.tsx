import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { JudgedTrial } from '../../../../shared/study/shoes-view.ts'
import { Heading } from '../../../ui/heading.tsx'
import { useFigure } from './use-figure.ts'

/** After a trial: where each case comes from beside what it was taken for. */
export function Judged({ told: { seat, judges, right, of, items } }: { told: JudgedTrial }) {
  const { t } = useTranslation('shoes')
  const { name } = useFigure()
  return (
    <div className="page shoes shoes-one">
      <Heading title={t('judged.title', { figure: name(seat) })} />
      <p className="shoes-lead">{t(judges > 1 ? 'judged.hands' : 'judged.right', { right, of, judges })}</p>
      <p className="quiet measure">{t('judged.means')}</p>
      <ol className="plain shoes-trial">
        {items.map(({ case: id, origin, taken, sure, text }, at) => {
          const isRight = judges === 1 && (taken === 1) === (origin === 'first')
          return (
            <li key={id}>
              <article aria-label={t('judge.case', { number: at + 1 })}>
                <p className={`shoes-origin as-${origin}`}><b>{t(`judged.${origin}`)}</b> <span>{judges > 1 ? t('judged.took', { taken, of: judges }) : `${isRight ? '✓' : '✗'} ${t(isRight ? 'judged.wasRight' : 'judged.wasWrong')}`}{sure && `, ${t(`judge.${sure}`)}`}</span></p>
                {text !== null && <blockquote className="shoes-case" dir="auto">{text}</blockquote>}
              </article>
            </li>
          )
        })}
      </ol>
      <p><Link href="/study/shoes" className="word">{t('back')}</Link></p>
    </div>
  )
}
