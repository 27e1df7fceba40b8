import { useTranslation } from 'react-i18next'
import type { RecipeStage } from '../../../shared/recipes/schema.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { shortName } from '../../ui/record-text.ts'
import type { StageChange } from './recipe-edits.ts'
import { Choice } from './choice.tsx'

/** Who has the floor in each round: a side or a seat. Without a list the app goes from seat to seat. */
export function TurnsField({ stage, onChange }: { stage: RecipeStage; onChange(change: StageChange, what: string): void }) {
  const { t } = useTranslation('recipes')
  const { figures } = useAppInfo().pack
  const turns = stage.turns ?? []
  const rounds = Array.from({ length: Math.min(stage.rounds, 12) }, (_, round) => round)
  const set = (round: number, turn: string) => onChange({ turns: rounds.map((each) => (each === round ? turn : (turns[each] ?? 'side-a'))) }, `turn ${round}`)
  return (
    <fieldset className="turns">
      <legend>{t('turns.title')}</legend>
      {rounds.map((round) => (
        <Choice key={round} label={t('turns.round', { round: round + 1 })} value={turns[round] ?? ''} onChange={(turn) => set(round, turn)}>
          {turns[round] === undefined && <option value="">{t('turns.bySeat')}</option>}
          <option value="side-a">{t('turns.side-a')}</option>
          <option value="side-b">{t('turns.side-b')}</option>
          {figures.map(({ seat, figure }) => <option key={seat} value={seat}>{shortName(figure)}</option>)}
        </Choice>
      ))}
      {stage.turns && stage.kind !== 'reverse' && <button type="button" className="word" onClick={() => onChange({ turns: undefined }, 'turns')}>{t('turns.drop')}</button>}
    </fieldset>
  )
}
