import { SOLO_KINDS } from './kinds.ts'
import type { Recipe, RecipeStage } from './schema.ts'

/** What is said about a recipe, by a code that the interface words; `stage` counts from 0. An `error` makes the lesson impossible, a `warning` is for the teacher to weigh. */
export interface RecipeNote {
  level: 'error' | 'warning'
  code: RecipeNoteCode
  stage?: number
}

export const RECIPE_NOTES = [
  'solo-kind', 'no-time', 'debrief-missing', 'debrief-short', 'roles-kept', 'statement-in-role', 'turns-missing', 'turns-count', 'turns-unused', 'sides-missing', 'sides-empty', 'sides-overlap', 'vote-missing', 'vote-elsewhere', 'swing-first',
  'protected-long', 'mark-late', 'pins-elsewhere', 'too-long',
] as const
type RecipeNoteCode = (typeof RECIPE_NOTES)[number]

/** The least share of the debrief, and what `PEDAGOGY.md` §11 asks for: 10 of 45, 15 of 60, 25 of 90 minutes are more than a fifth each. */
const DEBRIEF_SHARE = 0.2
/** Longer than two double lessons is most likely a slip. */
const LONGEST = 180

const minutesOfStage = ({ minutes, rounds }: Pick<RecipeStage, 'minutes' | 'rounds'>): number => minutes * rounds

/** Minutes of a whole recipe, rounds counted. */
export const minutesOf = ({ stages }: Pick<Recipe, 'stages'>): number => stages.reduce((sum, stage) => sum + minutesOfStage(stage), 0)

/** Share of the debrief in the whole, 0 to 1. */
export function debriefShare({ stages }: Pick<Recipe, 'stages'>): number {
  const all = minutesOf({ stages })
  return all === 0 ? 0 : minutesOf({ stages: stages.filter(({ kind }) => kind === 'debrief') }) / all
}

/** Everything that is wrong with a recipe for a class, or worth a second look. Only for data that the schema let pass. */
export function checkRecipe(recipe: Recipe): RecipeNote[] {
  return [...asAWhole(recipe), ...recipe.stages.flatMap((stage, index) => ofStage(recipe, stage, index).map((note) => ({ ...note, stage: index })))]
}

/** Can a lesson be led by it? */
export const isPlayable = (recipe: Recipe): boolean => checkRecipe(recipe).every(({ level }) => level === 'warning')

const error = (code: RecipeNoteCode): RecipeNote => ({ level: 'error', code })
const warning = (code: RecipeNoteCode): RecipeNote => ({ level: 'warning', code })

function asAWhole(recipe: Recipe): RecipeNote[] {
  const notes: RecipeNote[] = []
  const minutes = minutesOf(recipe)
  if (minutes === 0) notes.push(error('no-time'))
  if (minutes > LONGEST) notes.push(warning('too-long'))
  if (!recipe.stages.some(({ kind }) => kind === 'debrief')) notes.push(error('debrief-missing'))
  else if (minutes > 0 && debriefShare(recipe) < DEBRIEF_SHARE) notes.push(warning('debrief-short'))
  // The schema refuses it too; a teacher who is still choosing is told here.
  if (recipe.sides && (recipe.sides.a.length === 0 || recipe.sides.b.length === 0)) notes.push(error('sides-empty'))
  if (recipe.sides?.a.some((seat) => recipe.sides?.b.includes(seat))) notes.push(error('sides-overlap'))
  return notes
}

function ofStage(recipe: Recipe, stage: RecipeStage, index: number): RecipeNote[] {
  const before = recipe.stages.slice(0, index)
  const rolesOff = before.some(({ kind }) => kind === 'dropRoles')
  const notes: RecipeNote[] = []
  if (SOLO_KINDS.has(stage.kind)) notes.push(error('solo-kind'))
  if (stage.kind === 'debrief' && !rolesOff) notes.push(error('roles-kept'))
  if (stage.kind === 'jointStatement' && !rolesOff) notes.push(error('statement-in-role'))
  if ((stage.kind === 'vote') !== (stage.vote !== undefined)) notes.push(error(stage.vote ? 'vote-elsewhere' : 'vote-missing'))
  if (stage.vote?.swing && !before.some(({ vote }) => vote)) notes.push(error('swing-first'))
  if (stage.kind !== 'prepare' && stage.minPins !== undefined) notes.push(warning('pins-elsewhere'))
  return [...notes, ...ofTurns(recipe, stage), ...ofTimes(stage)]
}

function ofTurns(recipe: Recipe, { kind, floor, turns, rounds, chess }: RecipeStage): RecipeNote[] {
  const notes: RecipeNote[] = []
  const bySides = chess === true || kind === 'listenBack' || kind === 'reverse' || Boolean(turns?.some((turn) => turn === 'side-a' || turn === 'side-b'))
  if (bySides && recipe.sides === undefined) notes.push(error('sides-missing'))
  // Without a list the app goes seat by seat; in a change of sides that would be nobody's.
  if (kind === 'reverse' && turns === undefined) notes.push(error('turns-missing'))
  if (turns && floor !== undefined && floor !== 'turns') notes.push(warning('turns-unused'))
  else if (turns && turns.length !== rounds) notes.push(error('turns-count'))
  return notes
}

/** Seconds against the minutes of one round; an untimed stage has room for all of them. */
function ofTimes({ minutes, marks, protectedSeconds }: RecipeStage): RecipeNote[] {
  const seconds = minutes * 60
  if (seconds === 0) return []
  return [...((protectedSeconds ?? 0) * 2 >= seconds ? [warning('protected-long')] : []), ...(marks?.some((mark) => mark >= seconds) ? [warning('mark-late')] : [])]
}
