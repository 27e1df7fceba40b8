import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Radio } from '../../../ui/radio.tsx'
import { useDesk } from '../console/desk-context.ts'
import { CardSearch } from '../../../table/cards/card-search.tsx'
import { PickedCard } from '../../../table/cards/picked-card.tsx'

/** News from outside, put into the room by the teacher: dated, sourced, and marked as real or made up. */
export function NewsPanel() {
  const { t } = useTranslation('classroom')
  const { room, may, send, sending } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const [date, setDate] = useState(room.asOf)
  const [source, setSource] = useState('')
  const [real, setReal] = useState<boolean | null>(null)
  const [position, setPosition] = useState<string | null>(null)
  const ready = real !== null && date !== '' && (position !== null || (text.trim() !== '' && (!real || source.trim() !== '')))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (real === null) return
    void send({ type: 'room.inject', text: text.trim(), date, source: source.trim(), real, position }).then((done) => {
      if (!done) return
      setText(''); setSource(''); setReal(null); setPosition(null)
    })
  }
  if (!may('room.inject')) return <p className="side-in quiet">{t('news.over')}</p>
  return (
    <form className="side-in need-form need-wide" onSubmit={submit}>
      <p className="quiet">{t('news.what')}</p>
      {position === null
        ? <CardSearch asOf={room.asOf} label={t('news.card')} onPick={(card) => { setPosition(card.position.id); setReal(true); if (card.position.date?.length === 10) setDate(card.position.date) }} />
        : <PickedCard id={position} onDrop={() => setPosition(null)} />}
      <div><label htmlFor={id}>{t('news.text')}</label><textarea id={id} rows={3} maxLength={8000} value={text} onChange={(event) => setText(event.target.value)} /></div>
      <div><label htmlFor={`${id}-date`}>{t('news.date')}</label><input id={`${id}-date`} type="date" className="date" value={date} onChange={(event) => setDate(event.target.value)} /></div>
      <div><label htmlFor={`${id}-source`}>{t('news.source')}</label><input id={`${id}-source`} type="text" maxLength={300} value={source} onChange={(event) => setSource(event.target.value)} /></div>
      <fieldset>
        <legend>{t('news.is')}</legend>
        <Radio name={`${id}-real`} checked={real === true} onChange={() => setReal(true)} label={t('news.real')} hint={t('news.realHint')} />
        <Radio name={`${id}-real`} checked={real === false} onChange={() => setReal(false)} label={t('news.madeUp')} hint={t('news.madeUpHint')} />
      </fieldset>
      <button type="submit" className="lined strong" disabled={sending || !ready}>{t('news.put')}</button>
    </form>
  )
}
