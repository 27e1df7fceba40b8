import { existsSync, readFileSync } from 'node:fs'
import type * as z from 'zod'
import { refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { readRecipeFile } from '../../shared/recipes/recipe-file.ts'
import type { Recipe } from '../../shared/recipes/schema.ts'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { checkRecipe, minutesOf } from '../../shared/recipes/check.ts'
import { compose } from '../compose.ts'
import { contentDir } from '../content-dir.ts'
import { paperContent } from '../export/paper/paper-content.ts'
import { paperPack } from '../export/paper/paper.ts'
import { BAD_USE, DONE, refused, type Io } from './io.ts'
import type { paperResultSchema, recipeCheckSchema } from './shapes.ts'
import { writeWhole } from './write-file.ts'

interface PaperOptions {
  /** The id of a recipe of the app, or a recipe file. */
  recipe: string
  out: string
  size: 'A4' | 'Letter'
  language: 'en' | 'fr'
  /** Without it: the pack's default. */
  asOf?: string
  json?: boolean
}

/** `paper`: a lesson without devices as one pdf. Needs no database. */
export async function writePaper({ recipe: named, out, size, language, asOf, json }: PaperOptions, io: Io): Promise<number> {
  const recipe = recipeNamed(named)
  if (!recipe.ok) return refused(io, recipe)
  const composed = await compose({ db: ':memory:', contentDir: contentDir(), what: 'paper' })
  if (!composed.ok) return refused(io, composed)
  const { dossier, close } = composed.value
  try {
    const content = paperContent(dossier, { recipe: recipe.value, asOf: asOf ?? dossier.meta().asOfOptions.find((option) => option.default)?.date ?? '' })
    if (!content.ok) return refused(io, content)
    const pdf = await paperPack(content.value, { size, language, at: new Date() })
    const written = writeWhole(out, pdf, 'Nothing else was changed; it can be made again at any time.')
    if (!written.ok) return refused(io, written)
    if (json) io.out(JSON.stringify({ file: out, recipe: recipe.value.id, asOf: content.value.asOf, size, bytes: pdf.length } satisfies z.infer<typeof paperResultSchema>))
    io.err(`Wrote ${out}.`)
    return DONE
  } finally {
    close()
  }
}

/** `recipe validate`: says what is wrong with a recipe file, and what to weigh. */
export function validateRecipe(file: string, { json }: { json?: boolean }, io: Io): number {
  const read = recipeIn(file)
  const recipe = read.ok ? read.value : null
  const warnings = recipe ? checkRecipe(recipe).map(({ code, stage = null }) => ({ code, stage })) : []
  if (json) {
    io.out(JSON.stringify({ ok: read.ok, recipe: recipe && { id: recipe.id, title: recipe.title, minutes: minutesOf(recipe) }, error: read.ok ? null : read.detail, warnings } satisfies z.infer<typeof recipeCheckSchema>))
  }
  if (!read.ok) return refused(io, read)
  io.err(`${file} holds the recipe “${read.value.title}” (${read.value.id}, ${minutesOf(read.value)} minutes); a lesson can be led by it.`)
  for (const { code, stage } of warnings) io.err(`Worth a look: ${stage === null ? '' : `stage ${stage + 1}: `}${code}`)
  return DONE
}

/** `recipe export`: a recipe of the app as a file, to start one's own from. */
export async function exportRecipe(id: string, io: Io): Promise<number> {
  const { recipeFile } = await import('../../shared/recipes/write-recipe-file.ts')
  const recipe = CLASS_RECIPES[id]
  if (!recipe) {
    io.err(`${unknown(id).detail} (unknown-recipe)`)
    return BAD_USE
  }
  io.out(recipeFile(recipe).content.trimEnd())
  return DONE
}

const unknown = (id: string) => refuse('unknown-recipe' as const, `There is no recipe “${id}”, and no file of that name. The recipes of the app are ${Object.keys(CLASS_RECIPES).join(', ')}.`)

function recipeNamed(named: string): Result<Recipe, Reason> {
  const known = CLASS_RECIPES[named]
  if (known) return { ok: true, value: known }
  return existsSync(named) ? recipeIn(named) : unknown(named)
}

function recipeIn(file: string): Result<Recipe, Reason> {
  try {
    return readRecipeFile(readFileSync(file, 'utf8'))
  } catch (error) {
    return refuse('bad-recipe', `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
