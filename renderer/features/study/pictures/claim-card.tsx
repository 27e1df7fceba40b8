import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ClaimMap, MappedClaim } from '../../../../shared/study/pictures/pictures.ts'

/** The claim that is looked at, and what it has to do with the others, each with why. Until then, how to read the picture. */
export function ClaimCard({ claim, map }: { claim: MappedClaim | null; map: ClaimMap }) {
  const { t, i18n } = useTranslation('pictures')
  if (!claim) return <aside className="pictures-card" aria-label={t('card')}><p>{t('howToReadClaims')}</p></aside>
  const name = (id: string) => map.claims.find((each) => each.id === id)?.short ?? id
  const groups = [
    { title: t('attackedBy'), edges: map.edges.filter(({ to, kind }) => to === claim.id && kind !== 'supports').map(({ from, kind, why }) => ({ id: from, kind, why })) },
    { title: t('attacks'), edges: map.edges.filter(({ from, kind }) => from === claim.id && kind !== 'supports').map(({ to, kind, why }) => ({ id: to, kind, why })) },
    { title: t('supportedBy'), edges: map.edges.filter(({ to, kind }) => to === claim.id && kind === 'supports').map(({ from, kind, why }) => ({ id: from, kind, why })) },
    { title: t('supports'), edges: map.edges.filter(({ from, kind }) => from === claim.id && kind === 'supports').map(({ to, kind, why }) => ({ id: to, kind, why })) },
  ].filter(({ edges }) => edges.length > 0)
  return (
    <aside className="pictures-card claim-card" aria-label={t('card')}>
      <div>
        <p className="caps">{t(`side.${claim.side}`)}</p>
        <p className="claim-text" lang="en">{claim.text}</p>
        <p className="quiet">{t('relations', claim.relations)}</p>
        <Link href={`/dossier?claim=${claim.id}`} className="word" tabIndex={-1}>{t('entries')}</Link>
      </div>
      <dl className="claim-near">
        {groups.map(({ title, edges }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd lang="en">{edges.map(({ id, kind, why }) => <span key={`${id} ${kind}`} title={why}>{name(id)}{kind === 'undercuts' && <small lang={i18n.language}> ({t('undercuts')})</small>}</span>)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}
