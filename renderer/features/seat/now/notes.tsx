import { useTranslation } from 'react-i18next'
import { useSeat } from '../seat-context.tsx'
import { TextField } from './text-field.tsx'

/** Notes for oneself while others speak. */
export function Notes() {
  const { t } = useTranslation('seat')
  const { state } = useSeat()
  return (
    <section className="now-part" aria-label={t('notes.title')}>
      <TextField box="notes" label={t('notes.title')} rows={3}><small>{t('notes.hint')} {t(state === 'saved' ? 'notes.saved' : 'notes.away')}</small></TextField>
    </section>
  )
}
