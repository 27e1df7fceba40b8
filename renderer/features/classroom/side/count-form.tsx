import { useTranslation } from 'react-i18next'
import { CHOICES } from '../../../../shared/room/words.ts'
import { useDesk } from '../console/desk-context.ts'
import { Twice } from './twice.tsx'

/** A show of hands, or ballots of paper, typed in twice. */
export function CountForm({ vote }: { vote: number }) {
  const { t } = useTranslation(['classroom', 'room'])
  const { send, sending } = useDesk()
  return <><Twice title={t('vote.count')} labels={CHOICES.map((choice) => t(`room:vote.choice.${choice}`))} busy={sending} onCounts={([yes = 0, no = 0, abstain = 0]) => send({ type: 'room.vote.count', vote, yes, no, abstain })} /><small className="hint">{t('vote.countAll')}</small></>
}
