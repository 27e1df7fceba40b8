import { expect, test } from 'vitest'
import { MAX_SPEECH } from '../../shared/debate/events.ts'
import { draftSchema, type Draft } from '../../shared/protocol/messages.ts'
import { EMPTY_DRAFT } from '../../renderer/table/speech/draft-state.ts'
import { readDebriefDraft, writeDebriefDraft } from '../../renderer/features/table/debrief/debrief-draft.ts'

const half: Draft = { ...EMPTY_DRAFT, move: 'answer', text: 'Half a sentence', warrant: 'Because geography stays.', limits: 'Not while the guns fire.', claims: [{ claim: 'geography', relation: 'asserts' }] }
const undelivered = { text: 'Half a sentence', warrant: 'Because geography stays.', limits: 'Not while the guns fire.' }

test('a speech that was not delivered goes into the debrief with its reason and its limits', () => {
  expect(readDebriefDraft(half)).toEqual({ answers: {}, undelivered })
})

test('all of it is still there after the four questions are written on and read again', () => {
  const written = writeDebriefDraft({ ...readDebriefDraft(half), answers: { apply: 'I will check.' } })
  expect(readDebriefDraft(written)).toMatchObject({ answers: { apply: 'I will check.' }, undelivered })
  expect(readDebriefDraft(writeDebriefDraft({ ...readDebriefDraft(written), answers: { apply: '' } })).undelivered).toEqual(undelivered)
})

test('a draft of before, which kept the text alone, is read with that text', () => {
  expect(readDebriefDraft({ ...EMPTY_DRAFT, move: 'debrief', text: JSON.stringify({ describe: 'It was hot.', undelivered: 'Half a sentence' }) }))
    .toMatchObject({ answers: { describe: 'It was hot.' }, undelivered: { text: 'Half a sentence', warrant: '', limits: '' } })
})

test('a draft that cannot be read is shown as it is', () => {
  expect(readDebriefDraft({ ...EMPTY_DRAFT, move: 'debrief', text: '{"describe":' }).undelivered.text).toBe('{"describe":')
  expect(readDebriefDraft({ ...EMPTY_DRAFT, move: 'debrief', text: '"words"' }).undelivered.text).toBe('"words"')
})

test('the longest speech, with the longest answers, can be stored', () => {
  const long = 'x'.repeat(MAX_SPEECH)
  const draft = writeDebriefDraft({ answers: { describe: long, analyse: long, transfer: long, apply: long }, undelivered: { text: long, warrant: long, limits: long } })
  expect(draftSchema.safeParse(draft).success).toBe(true)
})
