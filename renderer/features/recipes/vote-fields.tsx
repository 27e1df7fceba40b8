import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { VOTE_RULES } from '../../../shared/recipes/kinds.ts'
import type { PlannedVote } from '../../../shared/recipes/schema.ts'
import { Choice } from './choice.tsx'

/** What is put to the vote, by which rule, by whom, and whether it repeats the first one. */
export function VoteFields({ vote, onChange }: { vote: PlannedVote; onChange(vote: PlannedVote): void }) {
  const { t } = useTranslation(['recipes', 'room'])
  const question = useId()
  return (
    <fieldset className="vote-fields">
      <legend>{t('vote.title')}</legend>
      <div className="field">
        <label htmlFor={question}>{t('vote.question')}</label>
        <input id={question} type="text" maxLength={400} autoComplete="off" value={vote.question} onChange={(event) => { if (event.target.value !== '') onChange({ ...vote, question: event.target.value }) }} />
      </div>
      <Choice label={t('vote.rule')} value={vote.rule} onChange={(rule) => onChange({ ...vote, rule: VOTE_RULES.find((each) => each === rule) ?? vote.rule })}>
        {VOTE_RULES.map((rule) => <option key={rule} value={rule}>{t(`room:vote.rule.${rule}`)}</option>)}
      </Choice>
      <Choice label={t('vote.by')} value={vote.by} onChange={(by) => onChange({ ...vote, by: by === 'people' ? 'people' : 'delegations' })}>
        <option value="people">{t('room:vote.by.people')}</option>
        <option value="delegations">{t('room:vote.by.delegations')}</option>
      </Choice>
      <label className="choice"><input type="checkbox" checked={vote.secret} onChange={(event) => onChange({ ...vote, secret: event.target.checked })} /><span>{t('vote.secret')}</span></label>
      <label className="choice"><input type="checkbox" checked={vote.swing ?? false} onChange={(event) => { const { swing: _, ...rest } = vote; onChange(event.target.checked ? { ...rest, swing: true } : rest) }} /><span>{t('vote.swing')}<small>{t('vote.swingHint')}</small></span></label>
    </fieldset>
  )
}
