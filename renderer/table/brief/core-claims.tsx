import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/protocol/api.ts'
import { useCards } from '../use-card.ts'
import { useBriefReader } from './brief-context.ts'
import { PinCard } from './pin-card.tsx'

/** Cards shown under a claim before "more". */
const FIRST = 2

/** The claims that the record makes most of, in order, each with the cards that state it. */
export function CoreClaims({ core }: { core: Brief['core'] }) {
  const { t } = useTranslation('brief')
  return (
    <section className="brief-part">
      <h3>{t('core')}</h3>
      <p className="hint">{t('coreHint')}</p>
      <ol className="brief-core">
        {core.toSorted((a, b) => a.rank - b.rank).map((each) => <CoreClaim key={each.claim} {...each} />)}
      </ol>
    </section>
  )
}

function CoreClaim({ claim, positions }: Brief['core'][number]) {
  const { t } = useTranslation('brief')
  const { claims, claimName } = useBriefReader()
  const [all, setAll] = useState(false)
  const shown = all ? positions : positions.slice(0, FIRST)
  const cards = useCards(shown)
  return (
    <li>
      <h4 lang="en">{claimName(claim)}</h4>
      <p lang="en">{claims.get(claim)?.claim.text}</p>
      {shown.map((id) => { const card = cards.get(id); return card && <PinCard key={id} card={card} /> })}
      {positions.length > FIRST && <button type="button" className="word" aria-expanded={all} onClick={() => setAll(!all)}>{all ? t('fewer') : t('more', { count: positions.length - FIRST })}</button>}
    </li>
  )
}
