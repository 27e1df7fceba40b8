import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Answer } from '../../../shared/protocol/api.ts'
import { useCall } from '../../client/use-call.ts'
import { CardLine } from './card-line.tsx'

/** What answers an entry: claims that attack what it supports, why, and who supports them. Our own judgement, as all links are. */
export function Answers({ id }: { id: string }) {
  const { t } = useTranslation('dossier')
  const answers = useCall('dossier.answers', { id })
  if (!answers.value || answers.value.length === 0) return null
  return (
    <section className="answers">
      <h2>{t('answers')}</h2>
      <p className="hint">{t('answersHint')}</p>
      {answers.value.map((answer) => <AnswerGroup key={`${answer.attack.from} ${answer.attack.to}`} answer={answer} />)}
    </section>
  )
}

function AnswerGroup({ answer: { attack, total, cards } }: { answer: Answer }) {
  const { t } = useTranslation('dossier')
  const claims = useCall('dossier.claims', {}).value
  const claim = claims?.find((one) => one.claim.id === attack.from)?.claim
  return (
    <details className="answer">
      <summary><span className="relation">{t(`attack.${attack.kind}`)}</span> <span lang="en">{claim?.text ?? attack.from}</span></summary>
      <p className="answer-why" lang="en">{attack.why}</p>
      <ul className="plain">{cards.map((card) => <li key={card.position.id}><CardLine card={card} /></li>)}</ul>
      {total > cards.length && <p><Link href={`/dossier?claim=${encodeURIComponent(`${attack.from}:supports`)}`} className="word">{t('answersMore', { count: total })}</Link></p>}
    </details>
  )
}
