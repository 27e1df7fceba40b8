import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../../client/client-context.tsx'
import { announce } from '../../ui/announcer.tsx'
import './connection-banner.css'

/** Says that the host cannot be reached, that nothing is lost, and that it will go on by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation('errors')
  const status = useStatus()
  const wasLost = useRef(false)
  useEffect(() => {
    if (status === 'open' && wasLost.current) announce(t('lost.back'))
    wasLost.current = status === 'lost'
  }, [status, t])
  if (status !== 'lost') return null
  return <div className="connection-banner" role="alert"><b>{t('lost.title')}</b> {t('lost.text')}</div>
}
