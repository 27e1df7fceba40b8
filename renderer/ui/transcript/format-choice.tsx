import { useTranslation } from 'react-i18next'
import type { Format } from '../../../shared/transcript/formats.ts'
import { Tick } from '../tick.tsx'
import { FORMAT_GROUPS, type FormatGroup } from './format-groups.ts'

interface FormatChoiceProps { chosen: readonly Format[]; onChange(formats: Format[]): void }

/** What for, in plain words, and below it the formats; several may be ticked. Those for other programs are folded away until one is chosen. */
export function FormatChoice({ chosen, onChange }: FormatChoiceProps) {
  const { t } = useTranslation('export')
  const all = chosen.includes('bundle')
  const tick = (format: Format) => {
    const inBundle = all && format !== 'bundle'
    return (
      <Tick key={format} checked={inBundle || chosen.includes(format)} disabled={inBundle}
        label={t(`format.${format}`)} hint={t(`formatHint.${format}`)}
        onChange={(on) => onChange(on ? [...chosen, format] : chosen.filter((one) => one !== format))} />
    )
  }
  const group = (name: FormatGroup) => (
    <fieldset className="tx-group">
      <legend>{t(`group.${name}`)}</legend>
      <div className="tx-ticks">{FORMAT_GROUPS[name].map(tick)}</div>
    </fieldset>
  )
  const others = FORMAT_GROUPS.process.filter((format) => chosen.includes(format)).length
  return (
    <fieldset className="tx-formats">
      <legend>{t('as')}</legend>
      {group('handIn')}
      {group('pictures')}
      {group('archive')}
      <details className="tx-fold">
        <summary>{t('group.process')}{others > 0 && !all && <small> {t('chosen', { count: others })}</small>}</summary>
        <div className="tx-ticks">{FORMAT_GROUPS.process.map(tick)}</div>
      </details>
      {all && <p className="hint">{t('bundleHoldsAll')}</p>}
    </fieldset>
  )
}
