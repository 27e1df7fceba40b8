import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Proposals } from '../../../room/proposals.tsx'
import { useDesk } from '../console/desk-context.ts'

const OUTCOMES = ['taken', 'rejected', 'withdrawn'] as const

/** Texts on the table with what the chair does with each; a new one, or an amendment, in the chair's own words. */
export function Texts() {
  const { t } = useTranslation('classroom')
  const { room, lines, send, sending } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const [target, setTarget] = useState(0)
  const roots = room.proposals.filter((each) => each.target === null && each.status === 'open')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send({ type: 'room.propose', text: text.trim(), target: target === 0 ? null : target }).then((done) => { if (done) setText('') })
  }
  return (
    <section className="need" aria-label={t('texts.title')}>
      <Proposals proposals={room.proposals} lines={lines} actions={({ seq, status, target: amends }) => status === 'open' && (
        <p className="need-do">
          {(amends === null ? OUTCOMES.slice(1) : OUTCOMES).map((outcome) => <button key={outcome} type="button" className="word" aria-label={t(`texts.${outcome}Of`, { line: seq })} onClick={() => void send({ type: 'room.decide', target: seq, outcome })}>{t(`texts.${outcome}`)}</button>)}
        </p>
      )} />
      <form className="need-form need-line" onSubmit={submit}>
        <label htmlFor={id}>{t('texts.put')}</label>
        <textarea id={id} rows={2} maxLength={8000} value={text} onChange={(event) => setText(event.target.value)} />
        {roots.length > 0 && (
          <select aria-label={t('texts.to')} value={target} onChange={(event) => setTarget(Number(event.target.value))}>
            <option value={0}>{t('texts.new')}</option>
            {roots.map(({ seq }) => <option key={seq} value={seq}>{t('texts.amends', { line: seq })}</option>)}
          </select>
        )}
        <button type="submit" className="lined" disabled={sending || text.trim() === ''}>{t('texts.add')}</button>
      </form>
    </section>
  )
}
