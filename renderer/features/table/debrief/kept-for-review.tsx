import { useTranslation } from 'react-i18next'
import type { WeakSpot } from '../../../../shared/feedback/weak-spots.ts'
import { useTable } from '../table-context.tsx'
import { LineLinks } from './line-links.tsx'
import { ShownCards } from './shown-cards.tsx'

/** What is worth coming back to, and whether it is stored yet. */
export function KeptForReview({ spots, kept, onGo }: { spots: readonly WeakSpot[]; kept: boolean; onGo: (seq: number) => void }) {
  const { t } = useTranslation('debrief')
  const { view, names, seat } = useTable()
  if (seat === null) return null
  const state = spots.length === 0 ? 'nothing' : kept ? 'kept' : view.status === 'closed' ? 'notStored' : 'willBe'
  return (
    <section className="db-part">
      <h3>{t('review.title')}</h3>
      <p className="hint">{t(`review.${state}`)}</p>
      <ul className="plain db-rows">
        {spots.map(({ kind, claim, position, line }) => (
          <li key={`${kind} ${claim} ${position}`}>
            <b>{t(`review.kind.${kind}`)}</b>{claim && <>{t('review.colon')}<span lang="en">{names.claim(claim)}</span></>}{' '}
            {position && <ShownCards ids={[position]} />}
            <small><LineLinks lines={[line]} onGo={onGo} /></small>
          </li>
        ))}
      </ul>
    </section>
  )
}
