import { useTranslation } from 'react-i18next'
import type { Label } from '../../../../shared/argument/labelling.ts'
import type { ClaimOutcome } from '../../../../shared/feedback/feedback.ts'
import { Monogram } from '../../../ui/monogram.tsx'
import { shortName } from '../../../ui/record-text.ts'
import { useTable } from '../table-context.tsx'
import { LineLinks } from './line-links.tsx'

/** How the labels are told in the debrief, in this order. */
const ENDS: readonly { key: 'stood' | 'fell' | 'open' | 'given'; labels: readonly Label[] }[] = [
  { key: 'stood', labels: ['accepted'] },
  { key: 'fell', labels: ['rejected'] },
  { key: 'open', labels: ['open', 'undecided'] },
  { key: 'given', labels: ['conceded'] },
]

/** Claims by how they ended, each with its seat; the student's seat first. */
export function ClaimOutcomes({ claims, onGo }: { claims: readonly ClaimOutcome[]; onGo: (seq: number) => void }) {
  const { t } = useTranslation('debrief')
  const { names, seat } = useTable()
  return (
    <section className="db-part">
      <h3>{t('claims.title')}</h3>
      {claims.length === 0 && <p className="hint">{t('claims.none')}</p>}
      <div className="db-ends">
        {ENDS.map(({ key, labels }) => {
          const list = claims.filter(({ label }) => labels.includes(label)).toSorted((a, b) => Number(b.seat === seat) - Number(a.seat === seat))
          if (list.length === 0) return null
          return (
            <div key={key}>
              <h4>{t(`claims.${key}`)}</h4>
              <ul className="plain">
                {list.map((outcome) => (
                  <li key={`${outcome.seat} ${outcome.claim} ${outcome.relation}`}>
                    <Monogram seat={outcome.seat} letters={names.monogram(outcome.seat)} solid={outcome.seat === seat} />
                    <span>{outcome.relation === 'denies' && <>{t('claims.against')} </>}<b lang="en">{names.claim(outcome.claim)}</b>
                      <small>{outcome.seat === seat ? t('claims.you', { figure: shortName(names.figure(outcome.seat)) }) : shortName(names.figure(outcome.seat))} · <LineLinks lines={outcome.lines} onGo={onGo} replay /></small>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
      <p className="hint">{t('claims.meaning')}</p>
    </section>
  )
}
