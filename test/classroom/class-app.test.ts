import { expect, test, vi } from 'vitest'
import { compose } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { aGuest, OWNER } from '../support/a-guest.ts'
import { aDevice } from '../support/open-class.ts'
import { aPageFolder } from '../support/page-folder.ts'

/** The whole app with a class that is open to devices of this machine. */
async function aLesson() {
  const folder = aPageFolder()
  const app = await compose({ db: ':memory:', contentDir: contentDir(), pageDir: folder.root })
  if (!app.ok) throw new Error(app.detail)
  const teacher = aGuest(app.value, OWNER)
  const { sessionId } = await teacher.call('class.create', { recipe: 'sac-45', asOf: '2026-03-31', options: { seating: 'self' } })
  const opened = await teacher.call('class.open', { sessionId, address: '127.0.0.1', port: 0 })
  const door = { ...opened, origin: opened.url }
  return {
    app: app.value, teacher, sessionId, door, removePage: folder.remove,
    /** Somebody comes in with the code and then speaks for the own seat. */
    async join(pseudonym: string) {
      const visitor = await aDevice(door)
      const { token, participant } = await visitor.call('room.join', { code: opened.code, pseudonym })
      visitor.close()
      return { participant, token, device: await aDevice(door, token) }
    },
    async [Symbol.asyncDispose]() {
      await app.value.leave()
      folder.remove()
    },
  }
}

test('a device joins with the code, comes back to its seat with what it was given, and sees the class', async () => {
  await using lesson = await aLesson()
  const { device, participant, token } = await lesson.join('Otter')
  expect(device.answer).toMatchObject({ t: 'welcome', as: 'participant', sessionId: lesson.sessionId })
  const update = await device.call('room.watch', { sessionId: lesson.sessionId, since: 0 })
  expect(update.you).toMatchObject({ participant, label: 'Otter' })
  device.close()
  const again = await aDevice(lesson.door, token)
  expect((await again.call('room.watch', { sessionId: lesson.sessionId, since: 0 })).you).toMatchObject({ participant })
})

test('a lesson that is over does not keep the door from the next one, a running one does', async () => {
  await using lesson = await aLesson()
  const { device } = await lesson.join('Otter')
  const { sessionId: next } = await lesson.teacher.call('class.create', { recipe: 'oxford-45', asOf: '2026-03-31' })
  expect(await lesson.teacher.refusal('class.open', { sessionId: next, address: '127.0.0.1', port: 0 })).toBe('not-now')
  await lesson.teacher.call('room.send', { commandId: 'end-of-lesson', sessionId: lesson.sessionId, event: { type: 'room.end' } })
  expect(await lesson.teacher.call('class.open', { sessionId: next, address: '127.0.0.1', port: 0 })).toMatchObject({ sessionId: next })
  await device.closed
  expect(await lesson.teacher.call('class.door', { sessionId: lesson.sessionId })).toBeNull()
})

test('a wrong code lets nobody look nor join, and is locked out over the socket', async () => {
  await using lesson = await aLesson()
  const visitor = await aDevice(lesson.door)
  for (let attempt = 0; attempt < 8; attempt++) expect(await visitor.refusal(attempt % 2 ? 'room.join' : 'room.peek', { code: 'WRONG1', ...(attempt % 2 && { pseudonym: 'Eve' }) })).toBe('wrong-code')
  expect(await visitor.refusal('room.join', { code: lesson.door.code, pseudonym: 'Eve' })).toBe('too-many-tries')
  const { code } = await lesson.teacher.call('class.newCode', { sessionId: lesson.sessionId })
  expect(await visitor.call('room.peek', { code })).toMatchObject({ sessionId: lesson.sessionId })
})

test('a seat that is taken up on another device ends the first one, whose key then opens nothing', async () => {
  await using lesson = await aLesson()
  const { device, participant, token } = await lesson.join('Otter')
  const { url } = await lesson.teacher.call('class.newDevice', { sessionId: lesson.sessionId, participant })
  expect((await device.closed).code).toBe(1008)
  expect(device.told.at(-1)).toMatchObject({ t: 'refused', error: { reason: 'unauthorised', detail: expect.stringContaining('another device') } })
  expect((await aDevice(lesson.door, token)).answer).toMatchObject({ t: 'refused', error: { reason: 'unauthorised' } })
  expect((await aDevice(lesson.door, url.split('/').at(-1))).answer).toMatchObject({ as: 'participant' })
})

test('a projector on another computer sees the class and can change nothing', async () => {
  await using lesson = await aLesson()
  const projector = await aDevice(lesson.door, lesson.door.projectorUrl?.split('/').at(-1))
  const update = await projector.call('room.watch', { sessionId: lesson.sessionId, since: 0 })
  expect([update.room?.sessionId, update.you, update.console]).toEqual([lesson.sessionId, undefined, undefined])
  expect(await projector.refusal('room.send', { commandId: 'command-1', sessionId: lesson.sessionId, event: { type: 'room.lock', on: true } })).toBe('forbidden')
})

test('a teacher\'s command from a student\'s device is refused, under the own name and in that of another', async () => {
  await using lesson = await aLesson()
  const [otter, heron] = [await lesson.join('Otter'), await lesson.join('Heron')]
  let commands = 0
  const refused = (event: unknown, as?: string) => otter.device.refusal('room.send', { commandId: `command-${++commands}`, sessionId: lesson.sessionId, event, ...(as !== undefined && { as }) })
  expect(await refused({ type: 'room.hand', kind: 'question' }, heron.participant)).toBe('forbidden')
  const commandsOfATeacher = [{ type: 'advance' }, { type: 'room.lock', locked: true }, { type: 'room.remove', participant: heron.participant, exclude: true }, { type: 'room.end' }]
  for (const event of commandsOfATeacher) expect([event.type, await refused(event)]).toEqual([event.type, 'forbidden'])
  const { room, console } = await lesson.teacher.call('room.watch', { sessionId: lesson.sessionId, since: 0 })
  expect([room?.locked, console?.people.map(({ out }) => out)]).toEqual([false, [null, null]])
})

test('the end of the app closes the class: devices are told, and nothing listens any more', async () => {
  const lesson = await aLesson()
  const { device } = await lesson.join('Otter')
  await lesson[Symbol.asyncDispose]()
  expect((await device.closed).code).toBe(1001)
  await expect(fetch(lesson.door.origin)).rejects.toThrow('fetch failed')
})

test('an app that ends at once closes it too', async () => {
  const lesson = await aLesson()
  const { device } = await lesson.join('Otter')
  lesson.app.close()
  expect((await device.closed).code).toBe(1001)
  await vi.waitFor(() => expect(fetch(lesson.door.origin)).rejects.toThrow('fetch failed'))
  lesson.removePage()
})
