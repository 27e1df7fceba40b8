import { expect, it } from 'vitest'
import type { RoomUpdate, RoomView, YouView } from '../../shared/room/room-view.ts'
import { createRoomMirror, mergeRoom, NOTHING_KNOWN } from '../../renderer/room/room-mirror.ts'
import { aLine } from '../transcript/builders.ts'
import { wireWithFarEnd } from './fake-transport.ts'

const NOW = Date.parse('2026-01-29T09:00:00.000Z')
const update = (seq: number, parts: Partial<RoomUpdate> = {}): RoomUpdate => ({ t: 'room', sessionId: 's1', seq, now: '2026-01-29T09:00:05.000Z', lines: [], ...parts })
const room = (seq: number) => ({ seq, sessionId: 's1' }) as RoomView
const you = (label: string) => ({ label }) as YouView

it('keeps the parts that an update leaves out, and counts the host\'s clock from the newest', () => {
  const first = mergeRoom(NOTHING_KNOWN, update(3, { room: room(3), you: you('Student A'), people: { p1: 'Student A' } }), NOW)
  const second = mergeRoom(first, update(4, { people: { p2: 'Student B' } }), NOW)
  expect(second).toMatchObject({ room: { seq: 3 }, you: { label: 'Student A' }, people: { p1: 'Student A', p2: 'Student B' }, seq: 4, offsetMs: 5_000 })
})

it('does not go back to an older view, and loses no line of it', () => {
  const known = mergeRoom(NOTHING_KNOWN, update(9, { room: room(9), lines: [aLine({ seq: 8 })] }), NOW)
  const late = mergeRoom(known, update(5, { room: room(5), lines: [aLine({ seq: 4 })] }), NOW)
  expect(late.room?.seq).toBe(9)
  expect(late.lines.map(({ seq }) => seq)).toEqual([4, 8])
})

it('puts a line that comes again in the place of the old one: struck, it has no words left', () => {
  const known = mergeRoom(NOTHING_KNOWN, update(8, { lines: [aLine({ seq: 7, text: 'An insult.' }), aLine({ seq: 8 })] }), NOW)
  const struck = mergeRoom(known, update(9, { lines: [aLine({ seq: 7, text: '', void: 'struck' })] }), NOW)
  expect(struck.lines.map(({ seq, text, void: gone }) => [seq, text === '', gone])).toEqual([[7, true, 'struck'], [8, false, undefined]])
})

it('asks again from where it is when the connection comes back', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  const mirror = createRoomMirror(far.wire)
  const leave = mirror.subscribe('s1', () => undefined)
  far.result('room.watch', update(6, { room: room(6) }))
  await Promise.resolve()
  await Promise.resolve()
  expect(mirror.get('s1').room?.seq).toBe(6)
  far.answer(update(7, { room: room(7) }))
  far.breakIt()
  far.connect()
  far.welcome()
  expect(far.calls()).toMatchObject([{ method: 'room.watch', params: { sessionId: 's1', since: 7 } }])
  leave()
})

it('asks again after the laptop slept, so that no clock goes on from the time before', async () => {
  const far = wireWithFarEnd()
  far.connect()
  far.welcome()
  let wakes: () => void = () => undefined
  const mirror = createRoomMirror(far.wire, (listener) => { wakes = listener })
  const leave = mirror.subscribe('s1', () => undefined)
  far.result('room.watch', update(6, { room: room(6) }))
  await Promise.resolve()
  await Promise.resolve()
  wakes()
  expect(far.calls()).toMatchObject([{ method: 'room.watch' }, { method: 'room.watch', params: { sessionId: 's1', since: 6 } }])
  const before = mirror.get('s1').offsetMs
  far.result('room.watch', update(6, { now: new Date(Date.now() + 3_600_000).toISOString() }))
  await Promise.resolve()
  await Promise.resolve()
  expect(mirror.get('s1').offsetMs - before).toBeGreaterThan(3_000_000)
  leave()
})
