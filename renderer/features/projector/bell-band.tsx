import { useTranslation } from 'react-i18next'
import type { Bell } from './use-bell.ts'

/** The bell for the eyes: a band across the screen that flashes once; it stands still where motion is not wanted. */
export function BellBand({ bell: { mark, ringing } }: { bell: Bell }) {
  const { t } = useTranslation(['projector', 'room'])
  if (mark === null) return null
  return <div key={ringing} className={mark === 0 ? 'pj-bell end' : 'pj-bell'}>{mark === 0 ? t('room:clock.mark.end') : t('room:clock.mark.left', { count: mark })}</div>
}
