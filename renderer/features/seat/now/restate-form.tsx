import { useTranslation } from 'react-i18next'
import { otherSide } from '../sides.ts'
import { useSeat } from '../seat-context.tsx'
import { MAX_TEXT, TextField } from './text-field.tsx'
import { useBox } from './use-box.ts'

/** The other side's case in one's own words; they say whether it is fair. */
export function RestateForm() {
  const { t } = useTranslation('seat')
  const { room, you, lines, sending } = useSeat()
  const { text, deliver } = useBox('restate', t('sent'))
  const mine = you.side ? room.restated[you.side] : null
  if (mine && mine.fair !== false) return null
  const correction = mine ? lines.findLast((line) => line.kind === 'fairness' && line.respondsTo.includes(mine.line)) : undefined
  const theirs = you.side ? room.sides[otherSide(you.side)] : []
  return (
    <form className="now-part" onSubmit={(event) => { event.preventDefault(); void deliver({ type: 'room.restate', text }) }}>
      <h2>{t('restate.title')}</h2>
      {correction && <p className="now-said"><b>{t('restate.corrected')}</b> {correction.text}</p>}
      <TextField box="restate" label={t('restate.label', { count: theirs.length })} hint={t('restate.hint')} rows={5} />
      <button type="submit" className="dark" disabled={sending || text.trim() === '' || text.length > MAX_TEXT}>{t('restate.send')}</button>
    </form>
  )
}
