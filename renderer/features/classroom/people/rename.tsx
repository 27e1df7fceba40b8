import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useDesk } from '../console/desk-context.ts'

/** Another pseudonym for a person: chosen badly, or mistyped. */
export function Rename({ participant, label }: { participant: string; label: string }) {
  const { t } = useTranslation('classroom')
  const client = useClient()
  const { sessionId } = useDesk()
  const [text, setText] = useState<string | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  if (text === null) return <button type="button" className="word" onClick={() => setText(label)}>{t('people.rename')}</button>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void client.call('class.namePerson', { sessionId, participant, pseudonym: text.trim() }).then(() => setText(null), (error: unknown) => setFailure(asFailure(error)))
  }
  return (
    <form className="need-form" onSubmit={submit}>
      <input type="text" maxLength={40} value={text} aria-label={t('people.newName')} onChange={(event) => setText(event.target.value)} />
      <button type="submit" className="lined" disabled={text.trim() === ''}>{t('people.keepName')}</button>
      <button type="button" className="word" onClick={() => setText(null)}>{t('ask.stay')}</button>
      {failure && <FailureNote failure={failure} />}
    </form>
  )
}
