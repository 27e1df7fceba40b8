import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../../shared/room/words.ts'
import { useSeatWords } from '../../../room/seat-words.ts'
import { goToLine } from '../../../table/go-to-line.ts'
import { useDesk } from '../console/desk-context.ts'

/** Each side restates the other's case; the other side says whether it was fair. Said aloud, the teacher notes it here. */
export function ListenBack() {
  const { t } = useTranslation('classroom')
  return (
    <section className="need need-two" aria-label={t('listen.title')}>
      {(['a', 'b'] as const).map((side) => <OneSide key={side} side={side} />)}
    </section>
  )
}

function OneSide({ side }: { side: Side }) {
  const { t } = useTranslation('classroom')
  const { room, lineOf, send } = useDesk()
  const seats = useSeatWords()
  const restated = room.restated[side]
  const [self, other] = [seats.list(room.sides[side]), seats.list(room.sides[side === 'a' ? 'b' : 'a'])]
  const confirm = (fair: boolean) => restated && void send({ type: 'room.confirm', target: restated.line, fair, text: '' })
  return (
    <div className="need-one">
      <p><b>{self}</b> {t('listen.restate', { other })}</p>
      {restated && <p className="need-text">{lineOf(restated.line)?.text} <button type="button" className="word" onClick={() => goToLine(restated.line)}>{t('line.at', { line: restated.line })}</button></p>}
      {restated?.fair === true && <p>{t('listen.fair', { other })}</p>}
      {restated && restated.fair !== true && (
        <p className="need-do">{t(restated.fair === false ? 'listen.notFair' : 'listen.ask', { other })} <button type="button" className="lined" onClick={() => confirm(true)}>{t('listen.yes')}</button> {restated.fair === null && <button type="button" className="word" onClick={() => confirm(false)}>{t('listen.no')}</button>}</p>
      )}
      {(!restated || restated.fair === false) && <Heard side={side} />}
    </div>
  )
}

/** What was said aloud, in the name of whoever holds a pen of that side. */
function Heard({ side }: { side: Side }) {
  const { t } = useTranslation('classroom')
  const { room, console: view, send, sending } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const pens = view.people.filter((person) => person.pen && person.out === null && room.sides[side].includes(person.seat))
  const pen = pens.find(({ online }) => !online)
  if (!pen) return <p className="quiet">{pens[0] ? t('listen.onDevice', { who: pens.map(({ label }) => label).join(', ') }) : t('listen.nobody')}</p> // whoever is connected speaks for themselves
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send({ type: 'room.restate', text: text.trim() }, { as: pen.participant }).then((done) => { if (done) setText('') })
  }
  return (
    <form className="need-form" onSubmit={submit}>
      <label htmlFor={id}>{t('listen.heard', { who: pen.label })}</label>
      <input id={id} type="text" maxLength={8000} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="submit" className="lined" disabled={sending || text.trim() === ''}>{t('need.note')}</button>
    </form>
  )
}
