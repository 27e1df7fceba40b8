import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const ClaimSearch = lazy(() => import('./claim-search.tsx').then((m) => ({ default: m.ClaimSearch })))

/** Any claim of the pack, by searching its short name and its sentence. */
export function ClaimPicker() {
  const { t } = useTranslation('table')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="cp-add" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('composer.addClaim')}</button>
      {open && <Suspense fallback={null}><ClaimSearch onClose={() => setOpen(false)} /></Suspense>}
    </>
  )
}
