import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ShoesDesk } from '../../../../shared/study/shoes-view.ts'
import { Monogram } from '../../../ui/monogram.tsx'
import { seatColour, shortName } from '../../../ui/record-text.ts'
import { useFigure } from './use-figure.ts'

/** Whose shoes to put on: proposed is the leader who spoke against one most often in the last bout; the own seat is offered as a first-hand case. */
export function ChooseLeader({ last }: { last: ShoesDesk['last'] }) {
  const { t } = useTranslation('shoes')
  const { figures, name } = useFigure()
  const others = figures.filter(({ seat }) => seat !== last?.seat).toSorted((a, b) => Number(b.seat === last?.against) - Number(a.seat === last?.against))
  return (
    <section aria-labelledby="shoes-write">
      <h2 id="shoes-write">{t('choose.title')}</h2>
      <p className="quiet">{last ? t('choose.last', { own: name(last.seat), against: shortName(name(last.against)) }) : t('choose.none')}</p>
      <ul className="plain shoes-leaders">
        {others.map(({ seat, figure, monogram }) => (
          <li key={seat} style={{ '--c': seatColour(seat) }}>
            <Link href={`/study/shoes/write/${seat}`} className="bare">
              <Monogram seat={seat} letters={monogram} solid={seat === last?.against} />
              <span>{figure}<small>{t(seat === last?.against ? 'choose.proposed' : 'choose.write')}</small></span>
            </Link>
          </li>
        ))}
      </ul>
      {last && <p><Link href={`/study/shoes/own/${last.seat}`} className="word">{t('choose.own', { figure: name(last.seat) })}</Link> <small className="quiet">{t('choose.ownWhy')}</small></p>}
    </section>
  )
}
