import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../../../shared/room/words.ts'
import { VoteCast } from '../../../room/vote-cast.tsx'
import { useSeat } from '../seat-context.tsx'
import { TextField } from './text-field.tsx'
import { useBox } from './use-box.ts'

/** The open vote: by which rule, who sees it; chosen first and cast second, because a vote stays as it was cast. */
export function BallotForm() {
  const { t } = useTranslation(['seat', 'room'])
  const { room, lines, sending } = useSeat()
  const { text, deliver } = useBox('ballot', t('seat:vote.cast'))
  const [chosen, setChosen] = useState<Choice | null>(null)
  const vote = room.votes.find(({ status }) => status === 'open')
  if (!vote) return null
  const motion = vote.motion === null ? undefined : lines.find(({ seq }) => seq === vote.motion)
  return (
    <section className="now-part" aria-label={t('room:vote.title')}>
      <p className="caps">{t(`room:vote.rule.${vote.rule}`)} · {t(`room:vote.by.${vote.by}`)} · {t(vote.secret ? 'room:vote.secret' : 'room:vote.open')}</p>
      {motion && <blockquote className="now-said">{motion.text}</blockquote>}
      {chosen === null ? <><VoteCast vote={vote} given={null} busy={sending} onCast={setChosen} /><p className="hint">{t('seat:vote.once')}</p></> : (
        <form onSubmit={(event) => { event.preventDefault(); void deliver({ type: 'room.ballot', vote: vote.seq, choice: chosen, text: vote.secret ? '' : text }) }}>
          <p className="now-question">{t('seat:vote.chosen', { choice: t(`room:vote.choice.${chosen}`) })}</p>
          {!vote.secret && <TextField box="ballot" label={t('seat:vote.statement')} rows={2} />}
          <p className="hint">{t('seat:vote.once')}</p>
          <p className="now-acts">
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the choice was just made by key or tap; Enter casts it */}
            <button type="submit" className="dark" autoFocus disabled={sending}>{t('seat:vote.send', { choice: t(`room:vote.choice.${chosen}`) })}</button>
            <button type="button" className="word" onClick={() => setChosen(null)}>{t('seat:vote.back')}</button>
          </p>
        </form>
      )}
    </section>
  )
}
