import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'

/** The clock of this computer was set back: what that means for the cards. */
export function ClockBack({ at }: { at: string }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  return <output className="review-note"><b>{t('clockBackTitle')}</b> {t('clockBack', { when: format.when(at) })}</output>
}
