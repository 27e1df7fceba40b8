import { perObject } from '../../../shared/lib/per-object.ts'
import type { RoomUpdate, YouView } from '../../../shared/room/room-view.ts'

/** A part of an update, serialised once for all screens that get it. */
export interface Part<T> {
  value: T
  text: string
}

export const part = <T>(value: T): Part<T> => ({ value, text: JSON.stringify(value) })

/** One person's own part. The delegation comes last and is serialised once for all who sit in it, for it is most of the text. */
export function youPart({ delegation, ...own }: YouView): Part<YouView> {
  return { value: { ...own, delegation }, text: `${JSON.stringify(own).slice(0, -1)},"delegation":${listText(delegation)}}` }
}

const listText = perObject((list: YouView['delegation']) => JSON.stringify(list))

type Parts = { [K in 'room' | 'console' | 'you' | 'people' | 'lines']?: Part<NonNullable<RoomUpdate[K]>> | undefined }

/** An update put together from its parts: as a value, and as the very text that `JSON.stringify` would make of it. */
export function updateOf(head: Pick<RoomUpdate, 'sessionId' | 'seq' | 'now'>, { room, console, you, people, lines }: Parts & { lines: Part<RoomUpdate['lines']> }): Part<RoomUpdate> {
  const value: RoomUpdate = {
    t: 'room', ...head,
    ...(room && { room: room.value }), ...(console && { console: console.value }), ...(you && { you: you.value }), ...(people && { people: people.value }), lines: lines.value,
  }
  const named = Object.entries({ room, console, you, people, lines }).flatMap(([name, each]) => (each ? [`"${name}":${each.text}`] : []))
  return { value, text: `${JSON.stringify({ t: 'room', ...head }).slice(0, -1)},${named.join(',')}}` }
}
