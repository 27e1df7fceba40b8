import { useTranslation } from 'react-i18next'
import type { VoteView } from '../../shared/room/room-view.ts'
import { CHOICES, type Choice } from '../../shared/room/words.ts'
import { useCommands } from '../ui/commands.ts'
import { useQuestion } from './use-question.ts'
import './votes.css'

/** Keys by choice: yes, no, abstain. */
const KEYS: Readonly<Record<Choice, string>> = { yes: 'y', no: 'n', abstain: 'a' }

interface VoteCastProps {
  vote: VoteView
  /** What this voter has chosen already; a ballot is not changed. */
  given: Choice | null
  busy: boolean
  onCast: (choice: Choice) => void
}

/** The ballot: three large buttons, or the keys Y, N and A. */
export function VoteCast({ vote, given, busy, onCast }: VoteCastProps) {
  const { t } = useTranslation('room')
  const question = useQuestion()
  const open = given === null && vote.status === 'open' && !busy
  useCommands(open ? CHOICES.map((choice) => ({ id: `vote-${choice}`, group: t('vote.title'), label: t('vote.castAs', { choice: t(`vote.choice.${choice}`) }), keys: KEYS[choice], run: () => onCast(choice) })) : [])
  if (given !== null) return <p className="vc-given">{t('vote.given', { choice: t(`vote.choice.${given}`) })}</p>
  return (
    <fieldset className="vc" disabled={!open}>
      <legend>{question(vote.question)}</legend>
      {CHOICES.map((choice) => (
        <button key={choice} type="button" className={`vc-choice ${choice}`} onClick={() => onCast(choice)} aria-keyshortcuts={KEYS[choice]}>
          {t(`vote.choice.${choice}`)} <kbd aria-hidden="true">{KEYS[choice].toUpperCase()}</kbd>
        </button>
      ))}
    </fieldset>
  )
}
