import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OwnRecipe } from '../../../shared/protocol/api.ts'
import { ownId } from '../../../shared/recipes/own-id.ts'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import { recipeFile } from '../../../shared/recipes/write-recipe-file.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { PaperButton } from '../../room/paper-button.tsx'
import { download } from '../../ui/download.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { navigate } from '../../ui/hash-location.ts'

const DeleteDialog = lazy(() => import('./delete-dialog.tsx').then((m) => ({ default: m.DeleteDialog })))

/** What can be done with a recipe besides changing it. Lessons and paper are of what is saved. */
export function RecipeLinks({ own, recipe, isChanged }: { own: OwnRecipe; recipe: Recipe; isChanged: boolean }) {
  const { t } = useTranslation('recipes')
  const client = useClient()
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const { id } = own.recipe

  const duplicate = async () => {
    try {
      const taken = (await client.call('recipes.list', {})).map((each) => each.recipe.id)
      const copy = { ...recipe, id: ownId(id, new Set(taken)), title: t('copyOf', { title: recipe.title }).slice(0, 80) }
      const saved = await client.call('recipes.save', { recipe: copy })
      navigate(`/recipes/${saved.id}`)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  const save = () => {
    const { fileName, content } = recipeFile(recipe)
    download(fileName, 'application/json', content)
  }
  return (
    <section className="recipe-links" aria-label={t('use')}>
      <p><Link href={`/class/new/${id}`} className="word">{t('lead')}</Link>{isChanged && <small className="quiet"> {t('ofSaved')}</small>}</p>
      <p><PaperButton of={{ recipe: id }} /></p>
      <p><button type="button" className="word" onClick={() => void duplicate()}>{t('duplicate')}</button></p>
      <p><button type="button" className="word" onClick={save}>{t('export')}</button></p>
      {!own.builtIn && <p><button type="button" className="word" onClick={() => setAsking(true)}>{t('delete')}</button></p>}
      {failure && <FailureNote failure={failure} />}
      {asking && <Suspense fallback={null}><DeleteDialog recipe={own.recipe} onClose={() => setAsking(false)} /></Suspense>}
    </section>
  )
}
