import { useTranslation } from 'react-i18next'
import type { TranscriptAbout } from '../../../shared/protocol/api.ts'
import type { TranscriptOptions } from '../../../shared/transcript/options.ts'
import { Radio } from '../radio.tsx'

interface NamesChoiceProps {
  naming: TranscriptOptions['naming']
  /** Of the one debate; empty where several are exported. */
  people: TranscriptAbout['people']
  onChange(naming: TranscriptOptions['naming']): void
}

/** Names or pseudonyms: one switch for the whole transcript. */
export function NamesChoice({ naming, people, onChange }: NamesChoiceProps) {
  const { t } = useTranslation('export')
  const [first] = people
  const only = people.length === 1 && first?.named ? first : null
  return (
    <fieldset>
      <legend>{t('names')}</legend>
      <Radio name="names" checked={naming === 'names'} onChange={() => onChange('names')}
        label={t('withNames', { count: people.length || 2 })} hint={only ? t('withNamesHint', { name: only.name }) : ''} />
      <Radio name="names" checked={naming === 'pseudonyms'} onChange={() => onChange('pseudonyms')}
        label={t('pseudonyms', { count: people.length || 2 })} hint={t('pseudonymsHint', { count: people.length || 2 })} />
    </fieldset>
  )
}
