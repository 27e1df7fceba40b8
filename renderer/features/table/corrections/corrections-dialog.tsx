import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/dialog.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { GiveTime } from './give-time.tsx'
import { SeatName } from './seat-name.tsx'
import { StrikeLine } from './strike-line.tsx'
import { useCorrect } from './use-correct.ts'

/** What the facilitator may correct: the clock, a line, the name on the seat. */
export function CorrectionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('corrections')
  const correct = useCorrect()
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p className="corr-intro">{t('intro')}</p>
      {correct.failure && <FailureNote failure={correct.failure} />}
      <GiveTime correct={correct} />
      <StrikeLine correct={correct} />
      <SeatName correct={correct} />
    </Dialog>
  )
}
