import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ownId } from '../../../shared/recipes/own-id.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { navigate } from '../../ui/hash-location.ts'

/** Larger files are not read at all. */
const MAX_BYTES = 250_000

/** Takes a recipe from a file: read and checked by the host, kept under an id of its own if the one it bears is taken. */
export function ImportRecipe({ taken }: { taken: readonly string[] }) {
  const { t } = useTranslation('recipes')
  const client = useClient()
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const open = async (file: File | undefined) => {
    if (!file) return
    setFailure(null)
    try {
      const recipe = await client.call('recipes.read', { text: file.size > MAX_BYTES ? '' : await file.text() })
      const { id } = await client.call('recipes.save', { recipe: taken.includes(recipe.id) ? { ...recipe, id: ownId(recipe.id, new Set(taken)) } : recipe })
      navigate(`/recipes/${id}`)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <>
      <label className="recipe-file">
        <input type="file" accept=".json,application/json" className="visually-hidden" onChange={(event) => { void open(event.target.files?.[0]); event.target.value = '' }} />
        <b>{t('import')}</b> <span>{t('importHint')}</span>
      </label>
      {failure && <FailureNote failure={failure} />}
    </>
  )
}
