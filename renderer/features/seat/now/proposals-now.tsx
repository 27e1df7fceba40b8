import { useTranslation } from 'react-i18next'
import { Proposals } from '../../../room/proposals.tsx'
import { textIn } from '../desk/desk-state.ts'
import { useSeat } from '../seat-context.tsx'
import { MAX_TEXT, TextField } from './text-field.tsx'
import { useBox } from './use-box.ts'

/** Stages in which texts lie on the table. */
const STAGES: ReadonlySet<string> = new Set(['tableMotion', 'negotiate', 'tourDeTable', 'openDiscussion', 'vote', 'report'])

/** Texts on the table and, for whoever has the pen, a new one or an amendment. */
export function ProposalsNow() {
  const { t } = useTranslation('seat')
  const { room, lines, desk, change, now, may, sending } = useSeat()
  const { text, deliver } = useBox('propose', t('sent'))
  const target = Number(textIn(desk, 'proposeTo')) || null
  const mine = may('room.propose')
  if (room.proposals.length === 0 && !(mine && (room.stage.kind === 'tableMotion' || room.stage.kind === 'negotiate'))) return null
  if (!STAGES.has(room.stage.kind)) return null
  const amend = (seq: number | null) => change({ type: 'write', box: 'proposeTo', text: seq === null ? '' : String(seq), at: now() })
  return (
    <section className="now-part" aria-label={t('propose.title')}>
      <h2>{t('propose.title')}</h2>
      <Proposals proposals={room.proposals} lines={lines} actions={(proposal) => mine && proposal.target === null && proposal.status !== 'rejected' && proposal.status !== 'withdrawn' && <button type="button" className="word" onClick={() => { amend(proposal.seq); document.getElementById('propose')?.scrollIntoView({ block: 'center' }) }}>{t('propose.amend')}</button>} />
      {mine && (
        <form id="propose" onSubmit={(event) => { event.preventDefault(); void deliver({ type: 'room.propose', text, target }) }}>
          {target !== null && <p className="hint">{t('propose.amends', { seq: target })} <button type="button" className="word" onClick={() => amend(null)}>{t('propose.newText')}</button></p>}
          <TextField box="propose" label={t(target === null ? 'propose.label' : 'propose.amendLabel')} hint={t('propose.hint')} rows={4} />
          <button type="submit" className="dark" disabled={sending || text.trim() === '' || text.length > MAX_TEXT}>{t(target === null ? 'propose.send' : 'propose.sendAmend')}</button>
        </form>
      )}
    </section>
  )
}
