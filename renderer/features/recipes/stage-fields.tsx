import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FLOOR_RULES } from '../../../shared/recipes/kinds.ts'
import type { RecipeStage } from '../../../shared/recipes/schema.ts'
import { STANCE_TIMES } from '../../../shared/room/words.ts'
import { Choice } from './choice.tsx'
import type { StageChange } from './recipe-edits.ts'
import { MarksField } from './marks-field.tsx'
import { NumberField } from './number-field.tsx'
import { TurnsField } from './turns-field.tsx'
import { VoteFields } from './vote-fields.tsx'

interface StageFieldsProps { stage: RecipeStage; onChange(change: StageChange, what: string): void }

/** Everything that a stage can have besides its minutes. */
export function StageFields({ stage, onChange }: StageFieldsProps) {
  const { t } = useTranslation('recipes')
  const title = useId()
  return (
    <div className="stage-fields">
      <div className="field">
        <label htmlFor={title}>{t('field.title')}</label>
        <input id={title} type="text" maxLength={80} autoComplete="off" value={stage.title ?? ''} placeholder={t('field.titleEmpty')} onChange={(event) => onChange({ title: event.target.value === '' ? undefined : event.target.value }, 'title')} />
      </div>
      <NumberField label={t('field.rounds')} value={stage.rounds} min={1} max={12} hint={t('field.roundsHint')} onChange={(rounds) => onChange({ rounds: rounds ?? 1 }, 'rounds')} />
      <Choice label={t('field.floor')} value={stage.floor ?? ''} onChange={(floor) => onChange({ floor: FLOOR_RULES.find((rule) => rule === floor), ...(floor !== 'turns' && stage.kind !== 'reverse' && { turns: undefined }) }, 'floor')}>
        <option value="">{t('floor.usual')}</option>
        {FLOOR_RULES.map((rule) => <option key={rule} value={rule}>{t(`floor.${rule}`)}</option>)}
      </Choice>
      {(stage.floor === 'turns' || stage.turns) && <TurnsField stage={stage} onChange={onChange} />}
      <NumberField label={t('field.speechSeconds')} value={stage.speechSeconds} min={10} max={1200} optional hint={t('field.speechHint')} onChange={(speechSeconds) => onChange({ speechSeconds }, 'speechSeconds')} />
      <MarksField marks={stage.marks} onChange={(marks) => onChange({ marks }, 'marks')} />
      <NumberField label={t('field.protected')} value={stage.protectedSeconds} min={0} max={600} optional hint={t('field.protectedHint')} onChange={(protectedSeconds) => onChange({ protectedSeconds }, 'protectedSeconds')} />
      {stage.kind === 'prepare' && <NumberField label={t('field.minPins')} value={stage.minPins} min={1} max={12} optional onChange={(minPins) => onChange({ minPins }, 'minPins')} />}
      <Choice label={t('field.stance')} value={stage.stance ?? ''} onChange={(when) => onChange({ stance: STANCE_TIMES.find((each) => each === when) }, 'stance')}>
        <option value="">{t('stance.none')}</option>
        {STANCE_TIMES.map((when) => <option key={when} value={when}>{t(`stance.${when}`)}</option>)}
      </Choice>
      <label className="choice"><input type="checkbox" checked={stage.chess ?? false} onChange={(event) => onChange({ chess: event.target.checked || undefined }, 'chess')} /><span>{t('field.chess')}<small>{t('field.chessHint')}</small></span></label>
      <label className="choice"><input type="checkbox" checked={stage.optional ?? false} onChange={(event) => onChange({ optional: event.target.checked || undefined }, 'optional')} /><span>{t('field.optional')}<small>{t('field.optionalHint')}</small></span></label>
      {stage.vote && <VoteFields vote={stage.vote} onChange={(vote) => onChange({ vote }, 'vote')} />}
    </div>
  )
}
