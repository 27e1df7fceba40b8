import { useTranslation } from 'react-i18next'
import type { Recipe } from '../../../../shared/recipes/schema.ts'
import { useStageWords } from '../../../room/seat-words.ts'
import { recipeMinutes, stageMinutes } from './class-recipes.ts'

/** Units of the drawing. */
const WIDE = 400
const HIGH = 14

/** The lesson as a bar: each part as wide as its minutes, the debrief hatched. The parts are named below it. */
export function StageBar({ recipe }: { recipe: Recipe }) {
  const { t } = useTranslation('classroom')
  const words = useStageWords()
  const all = Math.max(1, recipeMinutes(recipe))
  const parts = recipe.stages.map((stage, index) => {
    const before = recipe.stages.slice(0, index).reduce((sum, each) => sum + stageMinutes(each), 0)
    return { stage, key: `${index} ${stage.kind}`, x: (WIDE * before) / all, width: (WIDE * stageMinutes(stage)) / all }
  }).filter(({ width }) => width > 0)
  return (
    <div className="bar">
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ stage, key, x, width }) => <rect key={key} x={x} y="0" width={Math.max(1, width - 2)} height={HIGH} className={stage.kind === 'debrief' ? 'debrief' : undefined} />)}
      </svg>
      <p className="bar-words">
        {parts.map(({ stage, key }, index) => <span key={key} className={stage.kind === 'debrief' ? 'debrief' : undefined}>{index > 0 && ' · '}{words({ title: stage.title ?? null, kind: stage.kind })} {t('min', { count: stageMinutes(stage) })}</span>)}
      </p>
    </div>
  )
}
