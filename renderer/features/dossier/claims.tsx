import { useTranslation } from 'react-i18next'
import type { PositionLink } from '../../../shared/dossier/schema.ts'
import { useCall } from '../../client/use-call.ts'

/** The claims that a statement bears on, how, and whether its speaker says so. Our own judgement, and said to be. */
export function Claims({ links }: { links: readonly PositionLink[] }) {
  const { t } = useTranslation('dossier')
  const claims = useCall('dossier.claims', {})
  if (links.length === 0) return null
  const textOf = (id: string) => claims.value?.find(({ claim }) => claim.id === id)?.claim.text ?? ''
  return (
    <section className="claims">
      <h2>{t('claims')}</h2>
      <ul className="plain">
        {links.map(({ claim, relation, basis }) => (
          <li key={`${claim} ${relation}`}>
            <span className="relation">{t(`relation.${relation}`)}<small>{t(`basis.${basis}`)}</small></span>
            <span lang="en">{textOf(claim)}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{t('linksNote')}</p>
    </section>
  )
}
