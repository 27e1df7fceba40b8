import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isPlayable } from '../../../shared/recipes/check.ts'
import { STAGE_KINDS, SOLO_KINDS } from '../../../shared/recipes/kinds.ts'
import type { OwnRecipe } from '../../../shared/protocol/api.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { announce } from '../../ui/announcer.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { navigate } from '../../ui/hash-location.ts'
import { Heading } from '../../ui/heading.tsx'
import { useStageWords } from '../../room/seat-words.ts'
import { Choice } from './choice.tsx'
import { addStage, changeStage, moveStage, removeStage, withSides } from './recipe-edits.ts'
import { RecipeLinks } from './recipe-links.tsx'
import { RecipeNotes } from './recipe-notes.tsx'
import { SidesField } from './sides-field.tsx'
import { StageBars } from './stage-bars.tsx'
import { StageRow } from './stage-row.tsx'
import { useEdited } from './use-edited.ts'
import { useUndoKeys } from './use-undo-keys.ts'

/** A lesson format under the hand of a teacher. One of the app's own is kept as it is; what is saved stands beside it. */
export function RecipeEditor({ own }: { own: OwnRecipe }) {
  const { t } = useTranslation('recipes')
  const client = useClient()
  const words = useStageWords()
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<{ key: number; by: -1 | 1 } | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [saved, setSaved] = useState(false)
  const { now, recipe, isChanged, canUndo, canRedo, change, undo, redo, keep } = useEdited(own.recipe)

  useUndoKeys(undo, redo)
  // The stage that was moved keeps the focus, on the same button if it can still be pressed.
  useEffect(() => {
    if (!moved.current) return
    const { key, by } = moved.current
    moved.current = null
    const row = list.current?.querySelector(`[data-stage="${key}"]`)
    const button = (way: number) => row?.querySelector<HTMLButtonElement>(`[data-move="${way}"]:not(:disabled)`)
    ;(button(by) ?? button(-by))?.focus()
  }, [now])

  const move = (key: number, by: -1 | 1) => {
    const to = now.stages.findIndex((each) => each.key === key) + by
    if (to < 0 || to >= now.stages.length) return
    moved.current = { key, by }
    change((before) => moveStage(before, key, by))
    announce(t('movedTo', { place: to + 1, of: now.stages.length }))
  }
  const save = async () => {
    setFailure(null)
    try {
      const { id } = await client.call('recipes.save', { recipe })
      keep()
      setSaved(true)
      if (id !== own.recipe.id) navigate(`/recipes/${id}`, { replace: true })
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <div className="page recipe">
      <span className="caps">{t(own.builtIn ? 'builtIn' : 'own')}</span>
      <Heading title={recipe.title} />
      <StageBars stages={recipe.stages} />
      <div className="recipe-columns">
        <div>
          <div className="field">
            <label htmlFor="recipe-title">{t('field.recipeTitle')}</label>
            <input id="recipe-title" type="text" maxLength={80} autoComplete="off" value={recipe.title} onChange={({ target }) => { if (target.value !== '') change((before) => ({ ...before, title: target.value }), 'title') }} />
          </div>
          <SidesField sides={recipe.sides} onChange={(sides) => change((before) => withSides(before, sides), 'sides')} />
          <h2>{t('stages')}</h2>
          <ol className="plain stage-list" ref={list}>
            {now.stages.map(({ key, stage }, index) => (
              <StageRow key={key} stageKey={key} stage={stage} place={{ index, last: index === now.stages.length - 1 }} onMove={(by) => move(key, by)} onRemove={() => change((before) => removeStage(before, key))}
                onChange={(next, what) => change((before) => changeStage(before, key, next), `${key} ${what}`)} />
            ))}
          </ol>
          <Choice label={t('add')} value="" onChange={(kind) => { const known = STAGE_KINDS.find((each) => each === kind); if (known) change((before) => addStage(before, known)) }}>
            <option value="">{t('addWhich')}</option>
            {STAGE_KINDS.filter((kind) => !SOLO_KINDS.has(kind)).map((kind) => <option key={kind} value={kind}>{words({ title: null, kind })}</option>)}
          </Choice>
        </div>
        <aside>
          <RecipeNotes recipe={recipe} />
          <p className="recipe-save">
            <button type="button" className="dark" disabled={!isChanged || !isPlayable(recipe) || recipe.stages.length === 0} onClick={() => void save()}>{t(own.builtIn ? 'saveAsOwn' : 'save')}</button>
            <button type="button" className="word" disabled={!canUndo} aria-keyshortcuts="Control+Z" onClick={undo}>{t('undo')}</button>
            <button type="button" className="word" disabled={!canRedo} aria-keyshortcuts="Control+Shift+Z" onClick={redo}>{t('redo')}</button>
          </p>
          <output className="quiet">{saved && !isChanged && t('saved')}</output>
          {failure && <FailureNote failure={failure} />}
          <RecipeLinks own={own} recipe={recipe} isChanged={isChanged} />
        </aside>
      </div>
    </div>
  )
}
