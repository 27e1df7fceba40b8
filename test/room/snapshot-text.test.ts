import { expect, test } from 'vitest'
import { debateMachine } from '../../shared/debate/machine.ts'
import { freeze } from '../../shared/debate/snapshot-format.ts'
import { anApp } from '../support/builders.ts'
import { aClass } from '../support/a-class.ts'
import { seated } from './seated.ts'

test('a snapshot of a class is stored as the very text that the whole of it makes, however much of it was written before', async () => {
  const room = seated(aClass(await anApp()))
  const whole = () => JSON.stringify({ ...debateMachine.getPersistedSnapshot(room.live().snapshot), context: room.live().snapshot.context })
  for (const value of [3, 4]) {
    room.as('a1', { type: 'room.stance', when: 'before', value, confidence: 5, moved: [] })
    expect(freeze(room.live().snapshot).data).toBe(whole())
    room.teacher({ type: 'room.lock', locked: value === 3 })
    expect(freeze(room.live().snapshot).data).toBe(whole())
  }
})
