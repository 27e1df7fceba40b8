import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { aClass, writes } from '../support/a-class.ts'
import { anApp, fileIn } from '../support/builders.ts'
import { seated } from '../room/seated.ts'
import { salvaged } from './support.ts'

it('a class comes out of a database whose first page is gone: who sat where, lines of people who changed seats, and it goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-salvage-class-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [file, out] = [fileIn(folder), join(folder, 'new.sqlite')]
  const app = await anApp({ db: file })
  const room = seated(aClass(app))
  room.teacher({ type: 'room.goto', index: 1 })
  const line = room.as('k1', writes('Said for Kallas.'))
  room.teacher({ type: 'room.seat', seatings: [{ participant: 'k1', seat: 'macron' }] })
  const vote = room.teacher({ type: 'room.vote.open', question: 'Adopt?', rule: 'majority', by: 'people', secret: false, motion: null, rerunOf: null, swingOf: null })
  app.close()
  writeFileSync(file, readFileSync(file).fill(0, 100, 4096))

  const report = await salvaged(file, out)
  expect(report.sessions).toMatchObject([{ kept: 'whole' }])
  const again = await anApp({ db: out })
  expect(again.verify(room.id)).toMatchObject({ ok: true })
  const looked = again.host.look(room.id)
  expect(looked.ok && looked.value.lines.find(({ seq }) => seq === line)).toMatchObject({ text: 'Said for Kallas.', seat: 'kallas' })
  expect(again.host.enter(room.id, { kind: 'student', participant: 'k1', seat: 'macron' }, { type: 'room.ballot', vote, choice: 'yes', text: '' }, 'after-salvage-1')).toMatchObject({ ok: true })
  again.close()
})
