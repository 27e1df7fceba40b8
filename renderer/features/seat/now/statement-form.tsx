import { useTranslation } from 'react-i18next'
import { textIn, type Box } from '../desk/desk-state.ts'
import { useSeat } from '../seat-context.tsx'
import { spokenBy } from './spoken-lines.ts'
import { LineSelect } from './line-select.tsx'
import { MAX_TEXT, TextField } from './text-field.tsx'
import { useBox } from './use-box.ts'

/** What both sides can sign: a text, the strongest evidence on each side, and what stays open. */
export function StatementForm() {
  const { t } = useTranslation('seat')
  const { room, desk, lines, change, now, sending } = useSeat()
  const { text, deliver } = useBox('statement', t('sent'))
  const chosen = (box: Box): number => Number(textIn(desk, box)) || 0
  const [a, b] = [chosen('evidenceA'), chosen('evidenceB')]
  const openText = textIn(desk, 'open')
  const submit = async () => {
    if (await deliver({ type: 'room.statement', text, evidenceA: a, evidenceB: b, open: openText })) change({ type: 'sent', box: 'open', text: openText, at: now() })
  }
  const pick = (box: 'evidenceA' | 'evidenceB', side: 'a' | 'b') => (
    <LineSelect label={t('statement.evidence', { side: t(`side.${side}`) })} lines={spokenBy(lines, room.sides[side])} value={chosen(box)} onChoose={(seq) => change({ type: 'write', box, text: String(seq), at: now() })} />
  )
  return (
    <form className="now-part" onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <h2>{t('statement.title')}</h2>
      {room.statement !== null && <p className="hint">{t('statement.already', { seq: room.statement })}</p>}
      <TextField box="statement" label={t('statement.label')} hint={t('statement.hint')} rows={4} />
      {pick('evidenceA', 'a')}
      {pick('evidenceB', 'b')}
      <TextField box="open" label={t('statement.open')} hint={t('statement.openHint')} rows={2} />
      <button type="submit" className="dark" disabled={sending || text.trim() === '' || text.length > MAX_TEXT || a === 0 || b === 0}>{t('statement.send')}</button>
    </form>
  )
}
