import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Results } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import type { Desk } from '../../store/desk.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { RecipeBook } from '../recipe-book.ts'
import { openEvent } from '../session-feedback.ts'

interface PaperSource { record: RecordReader; dossier: Dossier; desk: Desk; book: RecipeBook; now: () => string }
type Asked = Omit<Params<'class.paper'>, 'recipe'> & { recipe?: string | Recipe | undefined }
interface Lesson { recipe: Recipe; asOf: string; seats?: string[]; sides?: { a: string[]; b: string[] } }

/** The paper pack of a class that is open, or of a recipe; in the language of the interface. What makes it is loaded when it is first asked for. */
export function paperMethods(source: PaperSource) {
  return {
    'class.paper': async (asked: Asked): Promise<Result<Results['class.paper'], Reason>> => {
      const lesson = lessonOf(source, asked)
      if (!lesson.ok) return lesson
      const { paperContent } = await import('../../export/paper/paper-content.ts')
      const { paperPack } = await import('../../export/paper/paper.ts')
      const content = paperContent(source.dossier, lesson.value)
      if (!content.ok) return content
      const pdf = await paperPack(content.value, { size: asked.size ?? 'A4', language: source.desk.settings()['locale'] ?? 'en', at: new Date(source.now()) })
      return ok({ fileName: `tour-de-table-${lesson.value.recipe.id}.pdf`, mime: 'application/pdf', content: pdf.toString('base64') })
    },
  }
}

function lessonOf({ record, dossier, book }: PaperSource, { sessionId, recipe, asOf }: Asked): Result<Lesson, Reason> {
  if (sessionId !== undefined) {
    const open = openEvent(record, sessionId)
    if (!open.ok) return open
    const { room, seats } = open.value
    if (!room) return refuse('unknown-session', 'This is a debate of one student, not a class; there is no paper pack for it.')
    return ok({ recipe: open.value.recipe, asOf: open.value.asOf, seats: seats.map(({ seat }) => seat), ...(room.sides.a.length > 0 && { sides: room.sides }) })
  }
  if (recipe === undefined) return refuse('unknown-recipe', 'Name a class or a recipe.')
  const found = typeof recipe === 'string' ? book.recipeById(recipe) : recipe
  if (!found) return refuse('unknown-recipe', `There is no recipe “${recipe as string}”. It may have been deleted.`)
  return ok({ recipe: found, asOf: asOf ?? dossier.meta().asOfOptions.find((option) => option.default)?.date ?? '' })
}
