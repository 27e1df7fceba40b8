import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { useCall } from '../../../client/use-call.ts'
import { QuoteCheck } from '../../../table/speech/quote-check.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { navigate } from '../../../ui/hash-location.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { CheckedClaims } from './checked-claims.tsx'
import type { StepProps } from './write-step.tsx'

/** The case as it stands against the record, before it is kept; one may go back and write on as often as one likes. */
export function CheckStep({ origin, seat, asOf, handle: { draft, done }, onBack }: StepProps & { onBack: () => void }) {
  const { t } = useTranslation('shoes')
  const client = useClient()
  const [shared, setShared] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const check = useCall('shoes.check', { seat, asOf, claims: draft.claims })
  const keep = async () => {
    setFailure(null)
    try {
      const { id } = await client.call('shoes.keep', { seat, asOf, origin, text: draft.text, claims: draft.claims, shared, session: draft.session })
      done()
      navigate(`/study/shoes/case/${id}`)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <>
      <blockquote className="shoes-case" dir="auto">{draft.text.trim()}</blockquote>
      <QuoteCheck text={draft.text} />
      {check.failure && <FailureNote failure={check.failure} onRetry={check.reload} />}
      {!check.value && !check.failure && <Waiting />}
      {check.value && <CheckedClaims check={check.value} asOf={asOf} seat={seat} />}
      <label className="choice shoes-share"><input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} /><span>{t('check.share')}<small>{t('check.shareHint')}</small></span></label>
      <p className="shoes-acts">
        <button type="button" className="dark" onClick={() => void keep()}>{t('check.keep')}</button>
        <button type="button" className="word" onClick={onBack}>{t('check.back')}</button>
      </p>
      {failure && <FailureNote failure={failure} />}
    </>
  )
}
