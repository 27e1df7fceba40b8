import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewSettings } from '../../../../shared/study/review.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'

const PER_DAY = [0, 5, 10, 15, 20, 30, 50]
const RETENTION = [0.8, 0.85, 0.9, 0.95]
const MINUTES = [0, 3, 5, 10, 15, 20]

/** How much one wants of it; each choice is stored at once. */
export function ReviewChoices({ settings, onChanged }: { settings: ReviewSettings; onChanged: () => void }) {
  const { t } = useTranslation('review')
  const client = useClient()
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const store = async (change: Partial<ReviewSettings>) => {
    try {
      await client.call('review.settings', change)
      setFailure(null)
      announce(t('stored'))
      onChanged()
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  const choice = (key: keyof ReviewSettings, values: readonly number[], words: (value: number) => string) => (
    <div className="field">
      <label htmlFor={`review-${key}`}>{t(`set.${key}`)}</label>
      <select id={`review-${key}`} value={settings[key]} onChange={(event) => void store({ [key]: Number(event.target.value) })}>
        {[...new Set([...values, settings[key]])].toSorted((a, b) => a - b).map((value) => <option key={value} value={value}>{words(value)}</option>)}
      </select>
      <small>{t(`set.${key}Hint`)}</small>
    </div>
  )
  return (
    <details className="review-choices-box">
      <summary>{t('set.title')}</summary>
      {failure && <FailureNote failure={failure} />}
      {choice('perDay', PER_DAY, (value) => t('set.cards', { count: value }))}
      {choice('minutes', MINUTES, (value) => (value === 0 ? t('set.noEnd') : t('set.min', { count: value })))}
      {choice('retention', RETENTION, (value) => `${Math.round(value * 100)} %`)}
    </details>
  )
}
