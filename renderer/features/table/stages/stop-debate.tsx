import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTable } from '../table-context.tsx'
import './stop-debate.css'

/** The right to stop, always in the same place; asks once, because the debate cannot be taken up again. */
export function StopDebate() {
  const { t } = useTranslation('table')
  const { view, send } = useTable()
  const [asking, setAsking] = useState(false)
  if (!view.moves.includes('stop')) return null
  return (
    <>
      <button type="button" className="stop-word" aria-label={t('stop.open')} onClick={() => setAsking(true)}><span className="stop-long">{t('stop.open')}</span><span className="stop-short" aria-hidden="true">{t('stop.short')}</span></button>
      {asking && (
        <Dialog title={t('stop.title')} alert onClose={() => setAsking(false)}>
          <p>{t('stop.text')}</p>
          <p className="stop-acts">
            <button type="button" className="dark" onClick={() => { setAsking(false); void send({ type: 'stop' }) }}>{t('stop.yes')}</button>
            <button type="button" className="word" onClick={() => setAsking(false)}>{t('stop.no')}</button>
          </p>
        </Dialog>
      )}
    </>
  )
}
