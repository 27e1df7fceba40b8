import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PositionLink } from '../../../shared/dossier/schema.ts'
import { useCall } from '../../client/use-call.ts'

/** The claims that a statement bears on, how, whether its speaker says so, and what each means. Our own judgement, and said to be. */
export function Claims({ links, note }: { links: readonly PositionLink[]; note?: string | undefined }) {
  const { t } = useTranslation('dossier')
  const claims = useCall('dossier.claims', {})
  if (links.length === 0) return null
  return (
    <section className="claims">
      <h2>{t('claims')}</h2>
      <ul className="plain">
        {links.map(({ claim: id, relation, basis }) => {
          const claim = claims.value?.find((one) => one.claim.id === id)?.claim
          return (
            <li key={`${id} ${relation}`}>
              <span className="relation">{t(`relation.${relation}`)}<small>{t(`basis.${basis}`)}</small></span>
              <div>
                <span lang="en">{claim?.text}</span>
                {claim && <p className="claim-explained" lang="en">{claim.explanation}</p>}
                <Link href={`/dossier?claim=${encodeURIComponent(id)}`} className="word">{t('claimSearch')}</Link>
              </div>
            </li>
          )
        })}
      </ul>
      {note && <p lang="en">{note}</p>}
      <p className="hint">{t('linksNote')}</p>
    </section>
  )
}
