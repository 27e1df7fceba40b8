import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Said only when something takes longer than the eye notices. */
export function Waiting() {
  const { t } = useTranslation('shell')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return <output className="waiting">{shown ? t('loading') : ''}</output>
}
