import { useTranslation } from 'react-i18next'
import type { Claim, PositionLink } from '../../../../shared/dossier/schema.ts'
import type { OwnPositionFields } from '../../../../shared/study/own-fields.ts'

interface ClaimFieldsProps { fields: OwnPositionFields; claims: readonly Claim[]; set: <K extends keyof OwnPositionFields>(name: K, value: OwnPositionFields[K]) => void }

/** Which claims a statement bears on and how, and where it stands between pressing and engaging: judgements, which can change later. */
export function ClaimFields({ fields, claims, set }: ClaimFieldsProps) {
  const { t } = useTranslation('sources')
  const change = (at: number, part: Partial<PositionLink>) => set('claims', fields.claims.map((link, index) => (index === at ? { ...link, ...part } : link)))
  const free = claims.filter(({ id }) => !fields.claims.some((link) => link.claim === id))
  return (
    <>
      <p className="hint">{t('form.bearsOnLead')}</p>
      <ul className="plain claim-fields">
        {fields.claims.map((link, at) => (
          <li key={link.claim}>
            <span lang="en">{claims.find(({ id }) => id === link.claim)?.text ?? link.claim}</span>
            <select aria-label={t('form.relation')} value={link.relation} onChange={(event) => change(at, { relation: event.target.value as PositionLink['relation'] })}>{(['supports', 'opposes', 'qualifies'] as const).map((relation) => <option key={relation} value={relation}>{t(`relation.${relation}`)}</option>)}</select>
            <select aria-label={t('form.basis')} value={link.basis} onChange={(event) => change(at, { basis: event.target.value as PositionLink['basis'] })}>{(['stated', 'evidence'] as const).map((basis) => <option key={basis} value={basis}>{t(`basis.${basis}`)}</option>)}</select>
            <button type="button" className="word" onClick={() => set('claims', fields.claims.filter((_, index) => index !== at))}>{t('form.takeAway')}</button>
          </li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor="statement-claims">{t('field.statement.claims')} <span className="optional">{t('optional')}</span></label>
        <select id="statement-claims" value="" onChange={(event) => { if (event.target.value) set('claims', [...fields.claims, { claim: event.target.value, relation: 'supports', basis: 'stated' }]) }}>
          <option value="">{t('choose')}</option>
          {free.map(({ id, text }) => <option key={id} value={id} lang="en">{text}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor="statement-stance">{t('field.statement.stance')} <span className="optional">{t('optional')}</span></label>
        <select id="statement-stance" value={fields.stance ?? ''} onChange={(event) => set('stance', event.target.value === '' ? null : Number(event.target.value))}>
          <option value="">{t('stance.none')}</option>
          {[-2, -1, 0, 1, 2].map((stance) => <option key={stance} value={stance}>{t(`stance.${stance + 2}`)}</option>)}
        </select>
      </div>
    </>
  )
}
