import * as fc from 'fast-check'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { readRecipeFile } from '../../shared/recipes/recipe-file.ts'
import { recipeSchema } from '../../shared/recipes/schema.ts'
import { recipeFile } from '../../shared/recipes/write-recipe-file.ts'
import { anApp } from '../support/builders.ts'
import { aClass } from '../support/a-class.ts'
import { arbitraryOf } from './arbitrary-of.ts'
import { overheard } from './faults.ts'
import { aFile } from './files.ts'
import { FIGURES } from './pack-facts.ts'
import { tallyOf, type Tally } from './tally.ts'

const RIGHT = Object.values(CLASS_RECIPES).map((recipe): unknown => JSON.parse(recipeFile(recipe).content))
const made = arbitraryOf(recipeSchema, { seat: fc.constantFrom(...FIGURES.keys()) }).map((recipe): unknown => ({ ...(RIGHT[0] as object), recipe }))

/** Recipe files that somebody has spoilt or made up: refused with what is wrong, or taken, and then a lesson can be led by it to its end and opened again. */
export async function recipeDoor({ messages, seed }: { messages: number; seed: number }): Promise<Tally> {
  const counting = tallyOf('recipes')
  const app = await anApp()
  counting.measure()
  for (const { bytes, how } of fc.sample(aFile(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...RIGHT) }, { weight: 1, arbitrary: made })), { seed, numRuns: messages })) {
    counting.sent()
    const text = new TextDecoder().decode(bytes)
    const found = (oracle: string, what: string) => counting.found(seed, oracle, what, () => ({ how, text: text.slice(0, 20_000) }))
    const heard = await overheard(async () => {
      try {
        const recipe = readRecipeFile(text)
        if (!recipe.ok) {
          counting.refused(recipe.reason)
          if (recipe.detail.length < 30) found('refusals are typed', recipe.detail)
          return
        }
        counting.accepted()
        const room = aClass(app, { recipe: recipe.value })
        for (let at = 0; at < recipe.value.stages.length; at += 1) {
          room.teacher({ type: 'room.goto', index: at })
          room.view()
          room.console()
        }
        room.teacher({ type: 'room.end' })
        if (room.view().status !== 'closed') found('a lesson can be led by it', 'it does not end')
        if (!app.verify(room.id).ok) found('the chain', JSON.stringify(app.verify(room.id)))
      } catch (error) {
        found('no fault in the app', error instanceof Error ? (error.stack ?? error.message) : String(error))
      }
    })
    for (const what of heard) found('nothing goes wrong unsaid', what)
  }
  counting.measure()
  app.close()
  return counting.ended()
}
