import { describe, expect, it } from 'vitest'
import entities from 'webvtt-parser/html-entities.json' with { type: 'json' }
import { WebVTTParser } from 'webvtt-parser'
import { vttOf } from '../../electron/export/webvtt.ts'
import type { Line } from '../../shared/debate/line.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { plainText } from '../../shared/transcript/plain-text.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { longTranscript } from '../bench/long-transcript.ts'
import { aWholeLesson } from '../support/a-lesson.ts'
import { anApp } from '../support/builders.ts'
import { sessionTranscript } from '../../electron/export/session-transcript.ts'
import { aCard, aLine, anInput, aSpeech } from './builders.ts'
import { HOSTILE } from './hostile.ts'

interface Node { value?: string; classes?: string[]; children?: Node[] }
const textOf = (node: Node): string => (node.children ? node.children.map(textOf).join('') : node.value ?? '')

/** Cues as the parser and validator of the W3C reads them. */
function cuesOf(transcript: Transcript) {
  const { cues, errors } = new WebVTTParser(entities).parse(vttOf(transcript))
  expect(errors).toEqual([])
  return cues.map(({ id, startTime, endTime, tree }) => {
    const { value: who, classes, children: [facts, said] = [] } = tree.children?.[0] ?? {}
    return { seq: Number(id), start: Math.round(startTime * 1000), end: Math.round(endTime * 1000), who, voice: classes?.[0], facts: textOf(facts ?? {}), text: textOf(said ?? {}).slice(1) }
  })
}

const at = (seconds: number) => new Date(Date.parse('2026-01-29T09:00:00.000Z') + seconds * 1000).toISOString()
const linesOf = ({ sections }: Transcript) => sections.flatMap(({ lines }) => lines)
const made = (lines: Line[], lang: 'en' | 'fr' = 'en') => transcriptOf(anInput(lines, { lang }))

describe('a transcript as WebVTT', () => {
  it('is read by others as one cue for each line, with its speaker, voice and words', () => {
    const transcript = longTranscript(60)
    expect(cuesOf(transcript).map(({ seq, who, voice, start }) => ({ seq, who, voice, start }))).toEqual(linesOf(transcript).map(({ seq, who, voice, elapsedMs }) => ({ seq, who, voice, start: elapsedMs })))
    for (const [index, line] of linesOf(transcript).entries()) expect(cuesOf(transcript)[index]?.text).toBe(line.quoted ? `“${plainText(line.text)}”` : plainText(line.text))
  })

  it('says the voice of every line in words, in the language of the transcript, and who translated', () => {
    expect(cuesOf(made([aSpeech({ seq: 3, overTime: true, departs: true }), aCard('A08', { seq: 4 })])).map(({ facts }) => facts)).toEqual([
      'student · asserts · over time · departs from the record (marked by the student)', 'translated (our own translation) · 3 February 2026 · rebuts',
    ])
    expect(cuesOf(made([aCard('B08', { seq: 3 })]))[0]).toMatchObject({ voice: 'reported', text: expect.not.stringContaining('“') as unknown })
    expect(cuesOf(made([aSpeech({ seq: 3 })], 'fr'))[0]?.facts).toBe('élève · affirme')
  })

  it('begins with the sentence that simulated speech is not the words of the persons portrayed', () => {
    const transcript = made([aSpeech({ seq: 3 })])
    expect(vttOf(transcript).split('\n\n')[1]).toBe(`NOTE\n${transcript.simulated}`)
  })

  it('names the sources of a line before it, and the words in their own language', () => {
    const [, comment] = vttOf(made([aCard('A08', { seq: 3 })])).split('\n\n').slice(4)
    expect(comment).toMatch(/^NOTE\nOriginal, in French: “Il est important[^\n]*\nSource 1: Emmanuel Macron, [^\n]* · AFP on Boursorama, [^\n]* https:\/\/www.boursorama.com\/\S+$/)
  })

  it('ends a cue where the next line stands, or when it has been read and its floor time is over', () => {
    const cues = cuesOf(made([
      aSpeech({ seq: 3, at: at(0), text: 'x'.repeat(150), usedMs: 1_000 }), aLine({ seq: 4, at: at(4) }), aSpeech({ seq: 5, at: at(60), text: 'Short.', usedMs: 45_000 }), aLine({ seq: 6, at: at(200) }),
    ]))
    expect(cues.map(({ start, end }) => [start, end])).toEqual([[0, 4_000], [4_000, 6_000], [60_000, 105_000], [200_000, 202_000]])
  })

  it('shows lines of the same moment together, and none for no time at all', () => {
    const cues = cuesOf(made([aLine({ seq: 3, at: at(1) }), aLine({ seq: 4, at: at(1) }), aLine({ seq: 5, at: at(1.001) }), aSpeech({ seq: 6, at: at(1.001), usedMs: 9_000 })]))
    expect(cues.map(({ seq, start, end }) => [seq, start, end])).toEqual([[3, 1_000, 1_001], [4, 1_000, 1_001], [5, 1_001, 10_001], [6, 1_001, 10_001]])
  })

  it('counts on where a debate was taken up again days later', () => {
    expect(cuesOf(made([aLine({ seq: 3, at: at(0) }), aLine({ seq: 4, at: at(150 * 3600 + 0.007) })]))[1]).toMatchObject({ start: 540_000_007, end: 540_002_007 })
  })

  it('tells what was struck, taken back or erased, and shows no words that are gone', () => {
    const cues = cuesOf(made([aSpeech({ seq: 3, text: '', void: 'struck' }), aSpeech({ seq: 4, void: 'undone' }), aSpeech({ seq: 5, text: '', erased: true })]))
    expect(cues.map(({ facts, text }) => [facts, text])).toEqual([
      ['student · asserts · struck by the facilitator', '[The words of this line are not shown.]'], ['student · asserts · taken back', 'We need a line of our own.'], ['student · asserts · erased', '[The words of this line were erased.]'],
    ])
  })

  it('has the lines of a class in the order of the clock, the answers of the debrief too', async () => {
    const app = await anApp()
    const { room } = aWholeLesson(app)
    room.teacher({ type: 'room.goto', index: room.view().stages.findIndex(({ kind }) => kind === 'debrief') })
    for (const who of ['k1', 'a1']) for (const question of ['describe', 'apply'] as const) room.as(who, { type: 'debrief.answer', question, text: `${question} of ${who}` })
    const lesson = sessionTranscript(app, room.id)
    if (!lesson.ok) throw new Error(lesson.detail)
    expect(cuesOf(lesson.value).map(({ seq }) => seq)).toEqual(linesOf(lesson.value).map(({ seq }) => seq).toSorted((a, b) => a - b))
  })

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text] as const))('keeps whatever a student writes as text of its own cue: %j', (_start, text) => {
    const cues = cuesOf(transcriptOf(anInput([aSpeech({ seq: 3, text }), aLine({ seq: 4, text: 'The next line.' })], { className: text })))
    expect(cues.map(({ seq }) => seq)).toEqual([3, 4])
    expect(cues[0]?.text).toBe(plainText(text).replace(/^$/gm, '\u00a0'))
    expect(cues[1]?.text).toBe('The next line.')
  })
})
