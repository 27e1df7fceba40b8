import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VOTE_RULES, type VoteRule } from '../../../../shared/recipes/kinds.ts'
import { useDesk } from '../console/desk-context.ts'

/** A vote on a question of one's own, or on a text of the table. */
export function OwnVote() {
  const { t } = useTranslation(['classroom', 'room'])
  const { room, send, sending } = useDesk()
  const id = useId()
  const [question, setQuestion] = useState('')
  const [rule, setRule] = useState<VoteRule>('majority')
  const [by, setBy] = useState<'people' | 'delegations'>('people')
  const [secret, setSecret] = useState(false)
  const [motion, setMotion] = useState(0)
  const texts = room.proposals.filter(({ status }) => status === 'open')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send({ type: 'room.vote.open', question: question.trim(), rule, by, secret, motion: motion === 0 ? null : motion, rerunOf: null, swingOf: null }).then((done) => { if (done) setQuestion('') })
  }
  return (
    <details className="own-vote">
      <summary>{t('vote.own')}</summary>
      <form className="need-form need-wide" onSubmit={submit}>
        <div><label htmlFor={id}>{t('vote.question')}</label><textarea id={id} rows={2} maxLength={400} value={question} onChange={(event) => setQuestion(event.target.value)} /></div>
        {texts.length > 0 && <div><label htmlFor={`${id}-on`}>{t('vote.on')}</label><select id={`${id}-on`} value={motion} onChange={(event) => setMotion(Number(event.target.value))}><option value={0}>{t('vote.onNothing')}</option>{texts.map(({ seq }) => <option key={seq} value={seq}>{t('vote.onLine', { line: seq })}</option>)}</select></div>}
        <div><label htmlFor={`${id}-rule`}>{t('vote.rule')}</label><select id={`${id}-rule`} value={rule} onChange={(event) => setRule(VOTE_RULES.find((each) => each === event.target.value) ?? 'majority')}>{VOTE_RULES.map((each) => <option key={each} value={each}>{t(`room:vote.rule.${each}`)}</option>)}</select></div>
        <div><label htmlFor={`${id}-by`}>{t('vote.who')}</label><select id={`${id}-by`} value={by} onChange={(event) => setBy(event.target.value === 'delegations' ? 'delegations' : 'people')}>{(['people', 'delegations'] as const).map((each) => <option key={each} value={each}>{t(`room:vote.by.${each}`)}</option>)}</select></div>
        <label className="choice"><input type="checkbox" checked={secret} onChange={(event) => setSecret(event.target.checked)} /><span>{t('vote.secret')}</span></label>
        <button type="submit" className="lined" disabled={sending || question.trim() === ''}>{t('vote.openOwn')}</button>
      </form>
    </details>
  )
}
