import { useCallback, useState } from 'react'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import { begun, changed, redone, undone } from './history.ts'
import { type Edited, edited, recipeOf } from './recipe-edits.ts'

/** A recipe being edited, with undo and redo. `what` names a run of changes of the same thing. */
export function useEdited(recipe: Recipe) {
  const [history, setHistory] = useState(() => begun(edited(recipe)))
  const [kept, setKept] = useState(history.now)
  return {
    now: history.now,
    recipe: recipeOf(history.now),
    isChanged: history.now !== kept,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: useCallback((next: (now: Edited) => Edited, what: string | null = null) => setHistory((before) => {
      const after = next(before.now)
      return after === before.now ? before : changed(before, after, what)
    }), []),
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
    keep: useCallback(() => setKept(history.now), [history.now]),
  }
}
