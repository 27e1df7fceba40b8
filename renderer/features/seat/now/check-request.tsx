import { useTranslation } from 'react-i18next'
import { textIn } from '../desk/desk-state.ts'
import { useSeat } from '../seat-context.tsx'
import { LineSelect } from './line-select.tsx'
import { spokenByOthers } from './spoken-lines.ts'
import { MAX_TEXT, TextField } from './text-field.tsx'
import { useBox } from './use-box.ts'

/** Asks the chair to have a fact checked; the answer comes into the record with its source. */
export function CheckRequest() {
  const { t } = useTranslation('seat')
  const { you, lines, desk, change, now, sending } = useSeat()
  const { text, deliver } = useBox('check', t('check.sent'))
  const about = Number(textIn(desk, 'checkAbout')) || 0
  return (
    <details className="now-part now-fold" open={text !== '' || undefined}>
      <summary>{t('check.title')}</summary>
      <form onSubmit={(event) => { event.preventDefault(); void deliver({ type: 'room.check', text, about: about || null }) }}>
        <TextField box="check" label={t('check.label')} hint={t('check.hint')} rows={2} />
        <LineSelect label={t('check.about')} lines={spokenByOthers(lines, you.participant).slice(0, 12)} value={about} none={t('check.nobody')} onChoose={(seq) => change({ type: 'write', box: 'checkAbout', text: String(seq), at: now() })} />
        <button type="submit" className="lined" disabled={sending || text.trim() === '' || text.length > MAX_TEXT}>{t('check.send')}</button>
      </form>
    </details>
  )
}
