import { expect, it } from 'vitest'
import { bundleOf, bundleText } from '../../electron/export/bundle.ts'
import { bundleIn } from '../../electron/export/bundle-file.ts'
import { verifyBundle } from '../../electron/export/bundle-verify.ts'
import { sessionDataSchema } from '../../electron/export/session-data-schema.ts'
import { aPageOf } from '../backup/support.ts'
import { aWholeLesson } from '../support/a-lesson.ts'
import { anApp } from '../support/builders.ts'

const app = await anApp()
const { room } = aWholeLesson(app)

it('the bundle of a class verifies anywhere, and one that was altered does not', () => {
  const made = bundleOf(app.record, room.id, { naming: 'pseudonyms', app: '1.2.3', created: '2026-01-29T10:00:00.000Z' })
  if (!made.ok) throw new Error(made.detail)
  const verdict = (text: string) => {
    const read = bundleIn(text)
    return read.ok ? verifyBundle(read.value) : read
  }
  expect(verdict(bundleText(made.value))).toEqual({ ok: true, events: made.value.events.length, firstBad: null })
  expect(verdict(bundleText(made.value).replace('"choice\\":\\"no', '"choice\\":\\"yes'))).toMatchObject({ ok: false })
})

it('everything that is stored of a class, or of one of its people, can be taken along', async () => {
  const { content } = await aPageOf(app).call('session.export', { sessionId: room.id })
  const data = sessionDataSchema.parse(JSON.parse(content))
  expect(data.participants.map(({ id }) => id)).toContain('k1')
  expect(data.events).toHaveLength(app.record.session(room.id)!.events)
})
