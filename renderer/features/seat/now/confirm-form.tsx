import { useTranslation } from 'react-i18next'
import { otherSide } from '../sides.ts'
import { useSeat } from '../seat-context.tsx'
import { TextField } from './text-field.tsx'
import { useBox } from './use-box.ts'

/** How the other side restated one's own case: fair, or what is missing. */
export function ConfirmForm() {
  const { t } = useTranslation('seat')
  const { room, you, lines, names, sending } = useSeat()
  const { text, deliver } = useBox('correct', t('sent'))
  const theirs = you.side ? room.restated[otherSide(you.side)] : null
  if (!theirs) return null
  const line = lines.find(({ seq }) => seq === theirs.line)
  const answer = (fair: boolean) => void deliver({ type: 'room.confirm', target: theirs.line, fair, text })
  return (
    <section className="now-part" aria-label={t('confirm.title')}>
      <h2>{t('confirm.title')}</h2>
      <blockquote className="now-said"><b>{line ? names.who(line) : ''}</b> {line?.text ?? t('confirm.held')}</blockquote>
      <p><button type="button" className="dark" disabled={sending || !line} onClick={() => answer(true)}>{t('confirm.fair')}</button></p>
      <TextField box="correct" label={t('confirm.label')} hint={t('confirm.hint')} rows={2} />
      <button type="button" className="lined" disabled={sending || !line || text.trim() === ''} onClick={() => answer(false)}>{t('confirm.not')}</button>
    </section>
  )
}
