import { useTranslation } from 'react-i18next'
import type { CallState } from '../../../client/use-call.ts'
import type { SessionFeedback } from '../../../../shared/protocol/api.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { BoutNumbers } from './bout-numbers.tsx'
import { ClaimOutcomes } from './claim-outcomes.tsx'
import { Epilogue } from './epilogue.tsx'
import { Hints } from './hints.tsx'
import { KeptForReview } from './kept-for-review.tsx'
import { StillOpen } from './still-open.tsx'

/** What stood, the bout in numbers, what was dropped, hints, what is kept for review, and what happened afterwards. */
export function LookBack({ feedback: { value: feedback, failure, reload }, onGo }: { feedback: CallState<SessionFeedback>; onGo: (seq: number) => void }) {
  const { t } = useTranslation('debrief')
  return (
    <div className="db-sheet">
      <h2>{t('title')}</h2>
      <p className="db-lead">{t('lead')}</p>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {!feedback && !failure && <Waiting />}
      {feedback && (
        <>
          <ClaimOutcomes claims={feedback.claims} onGo={onGo} />
          <BoutNumbers measures={feedback.measures} previous={feedback.previous} onGo={onGo} />
          <StillOpen waiting={feedback.stillToAnswer} onGo={onGo} />
          <Hints hints={feedback.hints} onGo={onGo} />
          <KeptForReview spots={feedback.weakSpots} kept={feedback.kept} onGo={onGo} />
        </>
      )}
      <Epilogue />
    </div>
  )
}
