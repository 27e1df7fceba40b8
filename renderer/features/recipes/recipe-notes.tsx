import { useTranslation } from 'react-i18next'
import { checkRecipe, debriefShare, minutesOf } from '../../../shared/recipes/check.ts'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import { useStageWords } from '../../room/seat-words.ts'

/** Usual lessons, minutes. */
const LESSONS = [45, 60, 90]

/** Live: how long the lesson is against the usual ones, the share of the debrief, what cannot work and what to weigh. */
export function RecipeNotes({ recipe }: { recipe: Recipe }) {
  const { t } = useTranslation('recipes')
  const words = useStageWords()
  const minutes = minutesOf(recipe)
  const lesson = LESSONS.find((length) => minutes <= length)
  const notes = checkRecipe(recipe)
  const about = (stage: number | undefined) => {
    const one = stage === undefined ? undefined : recipe.stages[stage]
    return one ? `${stage! + 1}. ${words({ title: one.title ?? null, kind: one.kind })}: ` : ''
  }
  return (
    <section className="recipe-notes" aria-labelledby="recipe-notes">
      <h2 id="recipe-notes">{t('notes.title')}</h2>
      <p className="recipe-sum"><b className="num">{t('minutes', { count: minutes })}</b> {lesson === undefined ? t('notes.longer') : lesson === minutes ? t('notes.exactly', { lesson }) : t('notes.left', { count: lesson - minutes, lesson })}</p>
      <p className="quiet">{t('notes.debrief', { share: Math.round(debriefShare(recipe) * 100) })}</p>
      <ul className="plain" aria-live="polite">
        {notes.map(({ level, code, stage }) => (
          <li key={`${code} ${stage ?? ''}`} className={level}><span className="caps">{t(`notes.${level}`)}</span> {about(stage)}{t(`note.${code}`)}</li>
        ))}
        {notes.length === 0 && <li className="quiet">{t('notes.none')}</li>}
      </ul>
    </section>
  )
}
