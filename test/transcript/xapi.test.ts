import validate from '@learninglocker/xapi-validation'
import { describe, expect, it } from 'vitest'
import { sessionTranscript } from '../../electron/export/session-transcript.ts'
import { xapiStatementsSchema } from '../../electron/export/xapi-schema.ts'
import { xapiOf } from '../../electron/export/xapi.ts'
import type { Line } from '../../shared/debate/line.ts'
import { transcriptOf, type TranscriptInput } from '../../shared/transcript/model.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { longTranscript } from '../bench/long-transcript.ts'
import { aWholeLesson } from '../support/a-lesson.ts'
import { anApp } from '../support/builders.ts'
import { aCard, aLine, anInput, aSpeech } from './builders.ts'
import { HOSTILE } from './hostile.ts'

/** Statements that Learning Locker, a store for them, finds nothing wrong with. */
function statementsOf(transcript: Transcript) {
  const statements = xapiStatementsSchema.parse(JSON.parse(xapiOf(transcript)))
  for (const statement of statements) expect(validate(statement).map(({ message }) => message)).toEqual([])
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
  return statements
}

const made = (lines: Line[], given: Partial<TranscriptInput> = {}) => statementsOf(transcriptOf(anInput(lines, given)))
const lineOf = ({ context }: ReturnType<typeof statementsOf>[number]) => context.extensions['https://tour-de-table.invalid/xapi/extensions/line']

const debate = [
  aSpeech({ seq: 3, stage: 'opening', claims: [{ claim: 'own-channel', relation: 'asserts' }], cards: ['A08'], usedMs: 7_550 }), aCard('K01', { seq: 4, respondsTo: [3] }), aLine({ seq: 5, kind: 'question', text: 'Really?', respondsTo: [3] }),
  aSpeech({ seq: 6, move: 'answer', respondsTo: [5, 4] }), aSpeech({ seq: 7, move: 'concede', respondsTo: [4] }), aSpeech({ seq: 8, move: 'rebut', respondsTo: [4] }), aSpeech({ seq: 9, move: 'question', respondsTo: [4] }),
  aSpeech({ seq: 10, stage: 'debrief', kind: 'debrief', inRole: false, move: null, rule: 'apply', usedMs: null }),
]

describe('a transcript as xAPI', () => {
  it('has a statement for each line of a person, and none for the record and the app', () => {
    expect(made(debate).map(lineOf)).toEqual([3, 6, 7, 8, 9, 10])
    const long = longTranscript(200)
    expect(statementsOf(long).map(lineOf)).toEqual(long.sections.flatMap(({ lines }) => lines).filter(({ voice }) => voice === 'student').map(({ seq }) => seq))
  })

  it('says what somebody did, to which line, when, for how long, with which claims and cards', () => {
    const [first, answer, concession, rebuttal, question, debrief] = made(debate)
    expect(first).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/commented' }, object: { id: 'https://tour-de-table.invalid/sessions/k3v9q2m8xz' }, result: { duration: 'PT7.55S' }, timestamp: '2026-01-29T09:01:00.000Z',
      context: { extensions: { 'https://tour-de-table.invalid/xapi/extensions/claims': [{ claim: 'own-channel', relation: 'asserts' }], 'https://tour-de-table.invalid/xapi/extensions/cards': ['A08'], 'https://tour-de-table.invalid/xapi/extensions/voice': 'student' } },
    })
    expect(answer).toMatchObject({ verb: { display: { en: 'answered' } }, object: { id: 'https://tour-de-table.invalid/sessions/k3v9q2m8xz/lines/5' }, context: { contextActivities: { other: [{ id: 'https://tour-de-table.invalid/sessions/k3v9q2m8xz/lines/4' }] } } })
    expect([concession, rebuttal, question, debrief].map((each) => each?.verb.display.en)).toEqual(['agreed', 'responded', 'asked', 'answered'])
    expect(debrief).toMatchObject({ object: { id: 'https://tour-de-table.invalid/sessions/k3v9q2m8xz/debrief/apply' } })
    expect(debrief).not.toHaveProperty('result')
  })

  it('names nobody and repeats nobody’s words, whatever else the transcript shows', () => {
    const text = xapiOf(transcriptOf(anInput(debate, { naming: 'names', className: 'Class 4B' })))
    for (const secret of ['Lena', 'Muller', 'Student A', '4B', 'We need a line of our own']) expect(text).not.toContain(secret)
    expect(made(debate)[0]?.actor).toEqual({ objectType: 'Agent', account: { homePage: 'https://tour-de-table.invalid/sessions/k3v9q2m8xz', name: 'p1' } })
  })

  it('is the same whatever the names and the language, so that a store that has it takes nothing twice', () => {
    const text = xapiOf(transcriptOf(anInput(debate)))
    expect(xapiOf(transcriptOf(anInput(debate, { naming: 'names', lang: 'fr' })))).toBe(text)
    const other = made(debate, { sessionId: 'another0000' })
    expect(made(debate).filter(({ id }) => other.some((each) => each.id === id))).toEqual([])
  })

  it('leaves out what no longer counts, and tells of erased words only that they were said', () => {
    expect(made([aSpeech({ seq: 3, void: 'undone' }), aSpeech({ seq: 4, text: '', void: 'struck' }), aSpeech({ seq: 5, text: '', erased: true })]).map(lineOf)).toEqual([5])
  })

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text] as const))('holds nothing of what a student writes but its length: %j', (_start, text) => {
    const [statement] = made([aSpeech({ seq: 3, text, warrant: text, limits: text })])
    expect(statement?.context.extensions['https://tour-de-table.invalid/xapi/extensions/characters']).toBe(text.length)
    expect(JSON.stringify({ ...statement, id: '' })).toBe(JSON.stringify({ ...made([aSpeech({ seq: 3, text: 'y'.repeat(text.length) })])[0], id: '' }))
  })
})

describe('a lesson as xAPI', async () => {
  const app = await anApp()
  const { room, lines } = aWholeLesson(app)
  const lesson = sessionTranscript(app, room.id)
  if (!lesson.ok) throw new Error(lesson.detail)
  const transcript = lesson.value
  const statements = statementsOf(transcript)
  const ballots = statements.filter(({ result }) => result?.response !== undefined)

  it('has the ballots of open votes that count, and none of secret ones', () => {
    expect(ballots.map((each) => [lineOf(each), each.result?.response])).toEqual(Array.from({ length: 6 }, (_, index) => [lines.before, ['yes', 'yes', 'abstain', 'no', 'no', 'no'][index]]))
    expect(ballots.every(({ timestamp }) => timestamp !== undefined)).toBe(true)
    expect(JSON.stringify(statements)).not.toContain(`lines/${lines.again}"},"result"`)
  })

  it('says of words noted for somebody that this person spoke', () => {
    const noted = statements.find((each) => lineOf(each) === lines.spoken && each.result?.response === undefined)!
    const a2 = transcript.people.find(({ name }) => name === 'A2')!
    expect(noted.actor.account.name).toBe(a2.id)
  })

  it('has every line of a person that counts', () => {
    const spoken = transcript.sections.flatMap((section) => section.lines).filter((line) => line.participant !== null && !line.void)
    expect(statements.filter(({ result }) => result?.response === undefined).map(lineOf)).toEqual(spoken.map(({ seq }) => seq))
  })
})
