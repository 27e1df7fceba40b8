import { useTranslation } from 'react-i18next'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import { useStageWords } from '../../room/seat-words.ts'

/** A lesson drawn: one bar for each stage, as wide as its minutes; the debrief has a line of its own. */
export function StageBars({ stages }: Pick<Recipe, 'stages'>) {
  const { t } = useTranslation('recipes')
  const words = useStageWords()
  const timed = stages.map((stage, index) => ({ ...stage, place: index, all: stage.minutes * stage.rounds })).filter(({ all }) => all > 0)
  return (
    <ol className="stage-bars" aria-label={t('bars')}>
      {timed.map((stage) => {
        const name = words({ title: stage.title ?? null, kind: stage.kind })
        return (
          <li key={stage.place} className={stage.kind === 'debrief' ? 'debrief' : undefined} style={{ flexGrow: stage.all }} title={name}>
            <span className="visually-hidden">{name}: {t('minutes', { count: stage.all })}</span>
            <b aria-hidden="true" className="num">{stage.all}</b>
            <small aria-hidden="true">{name}</small>
          </li>
        )
      })}
    </ol>
  )
}
