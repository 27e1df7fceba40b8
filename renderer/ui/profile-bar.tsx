import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../client/use-call.ts'
import { FailureNote } from './failure-note.tsx'
import './profile-bar.css'

const ProfileDialog = lazy(() => import('./profile-dialog.tsx').then((m) => ({ default: m.ProfileDialog })))

/** Who studies at this machine now, in the head of the study desk; opens the choice. `onChanged`: somebody else studies now, or has other debates. */
export function ProfileBar({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('profiles')
  const { value, failure, reload } = useCall('profiles.list', {})
  const [open, setOpen] = useState(false)
  const changed = () => {
    reload()
    onChanged()
  }
  if (failure) return <FailureNote failure={failure} onRetry={reload} />
  if (!value) return null
  const name = value.profiles.find(({ id }) => id === value.current)?.name ?? ''
  return (
    <div className="profile-bar">
      <span>{t('studies')} <b dir="auto">{name}</b></span>
      <button type="button" className="word" onClick={() => setOpen(true)}>{t('change')}</button>
      <Suspense fallback={null}>{open && <ProfileDialog list={value} onChanged={changed} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  )
}
