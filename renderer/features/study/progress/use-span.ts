import { useTranslation } from 'react-i18next'

/** Minutes in words: "under a minute", "12 minutes", "3 h 20 min". */
export function useSpan(): (minutes: number) => string {
  const { t } = useTranslation('progress')
  return (minutes) => {
    const whole = Math.round(minutes)
    if (whole < 1) return t(minutes > 0 ? 'underMinute' : 'noTime')
    return whole < 60 ? t('minutes', { count: whole }) : t('hours', { hours: Math.floor(whole / 60), minutes: whole % 60 })
  }
}
