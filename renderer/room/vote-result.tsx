import { useTranslation } from 'react-i18next'
import type { RoomView, VoteView } from '../../shared/room/room-view.ts'
import { useQuestion } from './use-question.ts'
import { voteArithmetic, voteHeading, voteShares } from './vote-words.ts'
import './votes.css'

/** A vote as everybody sees it: the question; while it is open how many have voted; then the result with its arithmetic. */
export function VoteResult({ vote, room }: { vote: VoteView; room: Pick<RoomView, 'votes' | 'stages'> }) {
  const { t } = useTranslation('room')
  const sum = voteArithmetic(vote)
  const question = useQuestion()
  const heading = voteHeading(vote, room)
  return (
    <article className={`vr ${vote.status}`} aria-label={t('vote.title')}>
      <p className="vr-question">{question(vote.question)}</p>
      <p className="caps">{t(`vote.rule.${vote.rule}`)} · {t(`vote.by.${vote.by}`)} · {t(vote.secret ? 'vote.secret' : 'vote.open')}{vote.rerunOf !== null && <> · {t('vote.again', { line: vote.rerunOf })}</>}</p>
      {vote.status === 'open' && <p className="vr-live">{t('vote.cast', { cast: vote.cast, count: vote.electorate })}</p>}
      {vote.status === 'void' && <p className="vr-live">{t('vote.void')}</p>}
      {vote.outcome && sum && vote.status === 'closed' && (
        <>
          <p className="vr-outcome"><b>{t(`vote.${heading}`)}</b></p>
          <Bar vote={vote} />
          <p className="vr-sum">{t(heading === 'first' ? 'vote.sum.first' : sum.key, sum.params)}{vote.outcome.missing > 0 && <> {t('vote.sum.missing', { count: vote.outcome.missing })}</>}</p>
        </>
      )}
      {vote.status === 'closed' && vote.swing && <p className="vr-swing">{t('vote.swing', { yes: signed(vote.swing.yes), no: signed(vote.swing.no) })}</p>}
      {vote.status === 'closed' && vote.roll?.length === vote.cast && <Roll roll={vote.roll} />}
    </article>
  )
}

function Bar({ vote: { outcome } }: { vote: VoteView }) {
  if (!outcome) return null
  const { yes, no, abstain } = voteShares(outcome)
  return (
    <svg className="vr-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" className="missing" />
      <rect width={yes} height="6" className="yes" />
      <rect x={yes} width={abstain} height="6" className="abstain" />
      <rect x={100 - no} width={no} height="6" className="no" />
    </svg>
  )
}

function Roll({ roll }: { roll: NonNullable<VoteView['roll']> }) {
  const { t } = useTranslation('room')
  return <ul className="vr-roll" aria-label={t('vote.roll')}>{roll.map(({ who, choice }) => <li key={who} className={choice}><b>{t(`vote.choice.${choice}`)}</b> {who}</li>)}</ul>
}

/** "+4.5", "−4.5": a change shows its sign. */
const signed = (points: number): string => `${points > 0 ? '+' : points < 0 ? '−' : '±'}${Math.abs(points)}`
