import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../../ui/commands.ts'
import './corrections.css'

const CorrectionsDialog = lazy(() => import('./corrections-dialog.tsx').then((m) => ({ default: m.CorrectionsDialog })))

/** The way to what the facilitator may correct; also in the palette. */
export function Corrections() {
  const { t } = useTranslation('corrections')
  const [open, setOpen] = useState(false)
  useCommands([{ id: 'table.correct', group: t('table:keysGroup'), label: t('open'), run: () => setOpen(true) }])
  return (
    <>
      <button type="button" className="stop-word" onClick={() => setOpen(true)}>{t('open')}</button>
      {open && <Suspense fallback={null}><CorrectionsDialog onClose={() => setOpen(false)} /></Suspense>}
    </>
  )
}
