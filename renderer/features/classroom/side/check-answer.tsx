import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../console/desk-context.ts'
import { CardSearch } from '../../../table/cards/card-search.tsx'
import { PickedCard } from '../../../table/cards/picked-card.tsx'

/** The chair's answer to a fact to check: a card of the dossier, or own words with their source. */
export function CheckAnswer({ request }: { request: number }) {
  const { t } = useTranslation('classroom')
  const { room, send, sending } = useDesk()
  const id = useId()
  const [position, setPosition] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const ready = position !== null || (text.trim() !== '' && source.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send({ type: 'room.checked', request, text: text.trim(), position, source: source.trim() })
  }
  return (
    <form className="need-form need-wide" onSubmit={submit}>
      {position === null ? <CardSearch asOf={room.asOf} label={t('check.card')} onPick={(card) => setPosition(card.position.id)} /> : <PickedCard id={position} onDrop={() => setPosition(null)} />}
      <div><label htmlFor={`${id}-text`}>{t('check.text')}</label><textarea id={`${id}-text`} rows={2} maxLength={8000} value={text} onChange={(event) => setText(event.target.value)} /></div>
      <div><label htmlFor={`${id}-source`}>{t('check.source')}</label><input id={`${id}-source`} type="text" maxLength={300} value={source} onChange={(event) => setSource(event.target.value)} /></div>
      <button type="submit" className="lined" disabled={sending || !ready}>{t('check.answer')}</button>
      {!ready && <small className="hint">{t('check.need')}</small>}
    </form>
  )
}
