import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { navigate } from '../../ui/hash-location.ts'

/** Says what goes and what stays; a button, and the recipe is deleted. Import it lazily: it brings the dialog library along. */
export function DeleteDialog({ recipe, onClose }: { recipe: Recipe; onClose(): void }) {
  const { t } = useTranslation('recipes')
  const client = useClient()
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const remove = async () => {
    try {
      await client.call('recipes.remove', { id: recipe.id })
      navigate('/recipes')
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <Dialog alert title={t('deleting.title', { title: recipe.title })} onClose={onClose}>
      <p>{t('deleting.what')}</p>
      {failure && <FailureNote failure={failure} />}
      <p><button type="button" className="dark" onClick={() => void remove()}>{t('deleting.yes')}</button></p>
    </Dialog>
  )
}
