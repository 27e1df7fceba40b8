import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { opening } from '../../../ui/record-text.ts'
import { useDesk } from '../console/desk-context.ts'

/** What both sides can sign: the strongest evidence on each side, as lines of the record, and what stays open. */
export function JointStatement() {
  const { t } = useTranslation('classroom')
  const { room, lines, lineOf, names, send, sending } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const [open, setOpen] = useState('')
  const [evidence, setEvidence] = useState({ a: 0, b: 0 })
  const said = lines.filter(({ kind, void: gone, erased }) => (kind === 'speech' || kind === 'restatement') && !gone && !erased)
  const ofSide = (side: 'a' | 'b') => said.filter(({ seat }) => seat !== null && room.sides[side].includes(seat))
  const last = said.at(-1)?.seq ?? 0
  const chosen = { a: evidence.a || (ofSide('a').at(-1)?.seq ?? last), b: evidence.b || (ofSide('b').at(-1)?.seq ?? last) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send({ type: 'room.statement', text: text.trim(), evidenceA: chosen.a, evidenceB: chosen.b, open: open.trim() }).then((done) => { if (done) { setText(''); setOpen('') } })
  }
  const pick = (side: 'a' | 'b') => (
    <div>
      <label htmlFor={`${id}-${side}`}>{t(`statement.evidence.${side}`)}</label>
      <select id={`${id}-${side}`} value={chosen[side]} onChange={(event) => setEvidence({ ...evidence, [side]: Number(event.target.value) })}>
        {said.map((line) => <option key={line.seq} value={line.seq}>{`${line.seq} · ${names.who(line)}: ${opening(line.text, 60)}`}</option>)}
      </select>
    </div>
  )
  return (
    <section className="need" aria-label={t('statement.title')}>
      {room.statement !== null && <p className="need-text"><b>{t('statement.stands')}</b> {lineOf(room.statement)?.text}</p>}
      {said.length === 0 ? <p className="quiet">{t('statement.noLines')}</p> : (
        <form className="need-form need-wide" onSubmit={submit}>
          <div><label htmlFor={id}>{t('statement.text')}</label><textarea id={id} rows={2} maxLength={8000} value={text} onChange={(event) => setText(event.target.value)} /></div>
          <div className="need-pair">{pick('a')}{pick('b')}</div>
          <div><label htmlFor={`${id}-open`}>{t('statement.open')}</label><input id={`${id}-open`} type="text" maxLength={8000} value={open} onChange={(event) => setOpen(event.target.value)} /></div>
          <button type="submit" className="lined" disabled={sending || text.trim() === '' || open.trim() === ''}>{t(room.statement === null ? 'statement.put' : 'statement.again')}</button>
        </form>
      )}
    </section>
  )
}
