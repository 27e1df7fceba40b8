import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecipeStage } from '../../../shared/recipes/schema.ts'
import { useStageWords } from '../../room/seat-words.ts'
import type { StageChange } from './recipe-edits.ts'
import { NumberField } from './number-field.tsx'
import { StageFields } from './stage-fields.tsx'

interface StageRowProps {
  stageKey: number
  stage: RecipeStage
  place: { index: number; last: boolean }
  onChange(change: StageChange, what: string): void
  onMove(by: -1 | 1): void
  onRemove(): void
}

/** One stage: its place, name and minutes; everything else unfolds. Alt and an arrow move it, as the buttons do. */
export function StageRow({ stageKey, stage, place, onChange, onMove, onRemove }: StageRowProps) {
  const { t } = useTranslation('recipes')
  const words = useStageWords()
  const name = words({ title: stage.title ?? null, kind: stage.kind })
  const heading = useId()
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the fields inside
    <li className="stage-row" data-stage={stageKey} onKeyDown={keys} aria-labelledby={heading}>
      <div className="stage-head">
        <h3 id={heading}><span className="num faint">{place.index + 1}</span> {name} <small className="quiet">{stage.rounds > 1 && t('times', { rounds: stage.rounds, minutes: stage.minutes })}{stage.optional && ` ${t('isOptional')}`}</small></h3>
        <NumberField label={t('field.minutes')} value={stage.minutes} min={0} max={120} decimals onChange={(minutes) => onChange({ minutes: minutes ?? 0 }, 'minutes')} />
        <span className="stage-moves">
          <button type="button" className="lined" data-move="-1" disabled={place.index === 0} aria-label={t('up', { stage: name })} onClick={() => onMove(-1)}>↑</button>
          <button type="button" className="lined" data-move="1" disabled={place.last} aria-label={t('down', { stage: name })} onClick={() => onMove(1)}>↓</button>
          <button type="button" className="word" aria-label={t('removeStage', { stage: name })} onClick={onRemove}>{t('remove')}</button>
        </span>
      </div>
      <details>
        <summary>{t('more')}</summary>
        <StageFields stage={stage} onChange={onChange} />
      </details>
    </li>
  )
}
