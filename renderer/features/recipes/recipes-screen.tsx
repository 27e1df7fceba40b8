import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { minutesOf } from '../../../shared/recipes/check.ts'
import type { OwnRecipe } from '../../../shared/protocol/api.ts'
import { useCall } from '../../client/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { PaperButton } from '../../room/paper-button.tsx'
import { ImportRecipe } from './import-recipe.tsx'
import { RecipeEditor } from './recipe-editor.tsx'
import { StageBars } from './stage-bars.tsx'
import './recipes.css'

/** All lesson formats: those of the app, the teacher's own, and the way in for a file. */
export function RecipesScreen() {
  const { t } = useTranslation('recipes')
  const { value, failure, reload } = useCall('recipes.list', {})
  return (
    <div className="page formats">
      <span className="caps">{t('kicker')}</span>
      <Heading title={t('title')} />
      <p className="measure quiet">{t('what')}</p>
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {!value && !failure && <Waiting />}
      {value && <ul className="plain">{value.map((own) => <li key={own.recipe.id}><RecipeEntry own={own} /></li>)}</ul>}
      {value && <ImportRecipe taken={value.map(({ recipe }) => recipe.id)} />}
    </div>
  )
}

/** One recipe by its id; another id, such as that of a copy just saved, asks anew. */
export function RecipeScreen({ id }: { id: string }) {
  return <OneRecipe key={id} id={id} />
}

function OneRecipe({ id }: { id: string }) {
  const { t } = useTranslation('recipes')
  const { value, failure, reload } = useCall('recipes.list', {})
  const own = value?.find(({ recipe }) => recipe.id === id)
  if (own) return <RecipeEditor own={own} />
  if (!value && !failure) return <div className="page"><Waiting /></div>
  return (
    <div className="page formats">
      <Heading title={t('unknown')} />
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      <p><Link href="/recipes" className="word">{t('all')}</Link></p>
    </div>
  )
}

function RecipeEntry({ own: { recipe, builtIn } }: { own: OwnRecipe }) {
  const { t } = useTranslation('recipes')
  return (
    <article className="recipe-entry" aria-labelledby={`recipe-${recipe.id}`}>
      <h2 id={`recipe-${recipe.id}`}>{recipe.title} <small className="quiet num">{t('minutes', { count: minutesOf(recipe) })} · {t(builtIn ? 'builtIn' : 'own')}</small></h2>
      <StageBars stages={recipe.stages} />
      {recipe.basis && <p className="quiet" lang={builtIn ? 'en' : undefined}>{recipe.basis}</p>}
      <p className="recipe-actions">
        <Link href={`/class/new/${recipe.id}`} className="word" aria-label={`${t('lead')}: ${recipe.title}`}>{t('lead')}</Link>
        <Link href={`/recipes/${recipe.id}`} className="word" aria-label={`${t(builtIn ? 'look' : 'edit')}: ${recipe.title}`}>{t(builtIn ? 'look' : 'edit')}</Link>
        <PaperButton of={{ recipe: recipe.id }} />
      </p>
    </article>
  )
}
