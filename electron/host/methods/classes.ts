import { kindOf } from '../../../shared/debate/context.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { ClassDoor, Results } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { playable } from '../../../shared/recipes/recipe-file.ts'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import type { Host } from '../host-api.ts'
import type { ClassOptions } from '../new-class.ts'
import type { RecipeBook } from '../recipe-book.ts'
import type { ClassDoors } from '../rooms/class-doors.ts'
import { classOf } from '../rooms/class-of.ts'
import type { Rooms } from '../rooms/rooms.ts'

interface Parts {
  host: Host
  rooms: Rooms
  doors: ClassDoors
  book: Pick<RecipeBook, 'recipeById'>
}

/** What only the teacher calls, on the laptop itself: make a class, open and close its door, look after its people. */
export function classMethods({ host, rooms, doors, book }: Parts) {
  const recipeOf = (given: string | Recipe): Result<Recipe, Reason> => {
    if (typeof given !== 'string') return playable(given)
    const known = book.recipeById(given)
    return known ? ok(known) : refuse('unknown-recipe', `There is no recipe “${given}” for a class. Nothing was opened; choose one of the list.`)
  }

  async function shut(sessionId: string): Promise<void> {
    await doors.close(sessionId)
    rooms.letGo(sessionId)
  }

  /** A lesson that is over must not keep the door from the next one: the bell rings, and nobody goes back to close it. */
  async function shutIfOver(sessionId: string | null): Promise<void> {
    const found = sessionId === null ? null : classOf(host, sessionId)
    if (sessionId !== null && found?.ok && kindOf(found.value.live.snapshot.context) === 'closed') await shut(sessionId)
  }

  return {
    'class.create': ({ recipe: given, ...options }: Omit<ClassOptions, 'recipe'> & { recipe: string | Recipe }) => {
      const recipe = recipeOf(given)
      return recipe.ok ? host.createClass({ ...options, recipe: recipe.value }) : recipe
    },
    'class.addresses': () => ok(doors.addresses()),
    'class.open': async ({ sessionId, address, port }: Params<'class.open'>): Promise<Result<ClassDoor, Reason>> => {
      const found = classOf(host, sessionId)
      const held = found.ok ? rooms.hold(sessionId) : found
      if (!held.ok) return held
      if (doors.openSession() !== sessionId) await shutIfOver(doors.openSession())
      const opened = await doors.open({ sessionId, address, port })
      if (!opened.ok && doors.door(sessionId) === null) rooms.letGo(sessionId)
      return opened
    },
    'class.close': async ({ sessionId }: Params<'class.close'>) => {
      await shut(sessionId)
      return ok(null)
    },
    'class.door': ({ sessionId }: Params<'class.door'>) => {
      const door = doors.door(sessionId)
      if (door) rooms.hold(sessionId) // the door outlives a restore of the database, what was in memory does not
      return ok(door)
    },
    'class.newCode': ({ sessionId }: Params<'class.newCode'>) => doors.newCode(sessionId),
    'class.reach': ({ sessionId }: Params<'class.reach'>) => doors.reach(sessionId),
    'class.addPerson': ({ sessionId, pseudonym, seat }: Params<'class.addPerson'>) => rooms.add(sessionId, pseudonym, seat),
    'class.namePerson': ({ sessionId, participant, pseudonym }: Params<'class.namePerson'>) => rooms.rename(sessionId, participant, pseudonym),
    'class.allocate': ({ sessionId, how, seats }: Params<'class.allocate'>) => rooms.allocate(sessionId, how, seats),
    'class.newDevice': ({ sessionId, participant }: Params<'class.newDevice'>): Result<Results['class.newDevice'], Reason> => {
      const door = doors.door(sessionId)
      if (!door) return refuse('not-now', 'No other device can come in while the class is closed to devices. Open it first; the seat stays as it is.')
      const key = rooms.rekey(sessionId, participant)
      if (!key.ok) return key
      doors.drop(sessionId, participant, { reason: 'unauthorised', detail: 'Your seat is being taken up on another device. What you delivered is kept; open the link that your teacher shows there.' })
      return ok({ url: `${door.url}/#/device/${key.value}` })
    },
  }
}
