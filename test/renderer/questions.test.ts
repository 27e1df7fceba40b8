import { expect, it } from 'vitest'
import english from '../../renderer/i18n/en/room.json' with { type: 'json' }
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'

it('knows what the app’s own recipes put to the vote word by word, so that pages can say it in their language', () => {
  const asked = Object.values(CLASS_RECIPES).flatMap(({ stages }) => stages.flatMap(({ vote }) => (vote ? [vote.question] : [])))
  expect(new Set(asked)).toEqual(new Set(Object.values(english.question)))
})
