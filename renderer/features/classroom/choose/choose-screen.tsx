import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Recipe } from '../../../../shared/recipes/schema.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { forClasses, recipeMinutes, runningClasses } from './class-recipes.ts'
import { StageBar } from './stage-bar.tsx'
import './choose.css'

/** Recipes to lead a class by, and the classes that were begun. */
export function ChooseScreen() {
  const { t } = useTranslation('classroom')
  const recipes = useCall('recipes.list', {})
  return (
    <div className="page choose">
      <span className="caps">{t('choose.kicker')}</span>
      <Heading title={t('choose.title')} />
      <p className="quiet measure">{t('choose.lead')}</p>
      <Running />
      {recipes.failure && <FailureNote failure={recipes.failure} onRetry={recipes.reload} />}
      {recipes.value ? <ul className="plain recipes">{forClasses(recipes.value).map(({ recipe, builtIn }) => <RecipeCard key={recipe.id} recipe={recipe} own={!builtIn} />)}</ul> : !recipes.failure && <Waiting />}
      <p><Link href="/recipes" className="word">{t('choose.edit')}</Link></p>
    </div>
  )
}

function RecipeCard({ recipe, own }: { recipe: Recipe; own: boolean }) {
  const { t } = useTranslation('classroom')
  const title = t(`recipe.${recipe.id}.title`, { defaultValue: recipe.title })
  return (
    <li className="recipe">
      <Link href={`/class/new/${recipe.id}`} className="bare">
        <span className="recipe-head"><b>{title}</b><em>{t('min', { count: recipeMinutes(recipe) })}</em></span>
        <span className="recipe-for">{t(`recipe.${recipe.id}.for`, { defaultValue: recipe.basis })}</span>
      </Link>
      <StageBar recipe={recipe} />
      <small>{own && <>{t('choose.own')} · </>}{t(`recipe.${recipe.id}.people`, { defaultValue: t('choose.people') })}</small>
    </li>
  )
}

/** The latest are those that one takes up again. */
const SHOWN_CLASSES = 4

function Running() {
  const { t } = useTranslation(['classroom', 'room'])
  const format = useFormat()
  const sessions = useCall('sessions.list', {})
  const running = runningClasses(sessions.value ?? [])
  const shown = running.slice(0, SHOWN_CLASSES)
  if (running.length === 0) return null
  return (
    <section className="running" aria-labelledby="running">
      <h2 id="running">{t('choose.running')}</h2>
      <ul className="plain">
        {shown.map((session) => (
          <li key={session.id}>
            <b>{session.name || t(`recipe.${session.recipe}.title`, { defaultValue: session.recipe })}</b>
            <small>{t(`room:stage.${session.stage}`)} · {format.when(session.lastAt)}</small>
            <Link href={`/class/${session.id}`} className="word" aria-label={t('choose.takeUpOf', { when: format.when(session.lastAt) })}>{t('choose.takeUp')}</Link>
          </li>
        ))}
      </ul>
      {running.length > shown.length && <Link href="/archive" className="word">{t('choose.allRunning')}</Link>}
    </section>
  )
}
