import { describe, expect, it } from 'vitest'
import { harmless, textOfCell } from '../../electron/export/csv-cell.ts'
import { LINE_COLUMNS, lineRows } from '../../electron/export/csv-lines.ts'
import { timeRows } from '../../electron/export/csv-time.ts'
import { voteRows } from '../../electron/export/csv-votes.ts'
import { csvOf } from '../../electron/export/csv.ts'
import { sessionTranscript } from '../../electron/export/session-transcript.ts'
import { plainText } from '../../shared/transcript/plain-text.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { aWholeLesson } from '../support/a-lesson.ts'
import { anApp } from '../support/builders.ts'
import { aCard, anInput, aQuote, aSpeech } from './builders.ts'
import { HOSTILE } from './hostile.ts'

const debate = () => transcriptOf(anInput([
  aSpeech({ seq: 3, claims: [{ claim: 'own-channel', relation: 'asserts' }, { claim: 'not-supplicant', relation: 'denies' }], cards: ['A08', 'F05'], warrant: 'Because.', limits: 'Not always.', quotes: [aQuote(), aQuote({ status: 'not-found', position: null })], overTime: true, departs: true }),
  aCard('A08', { seq: 4, respondsTo: [3] }), aSpeech({ seq: 5, text: '', void: 'struck' }), aSpeech({ seq: 6, text: '', erased: true }),
]))

describe('the tables of a transcript', () => {
  it('are three, in UTF-8 that Excel knows as such, with their heads even where nothing is in them', () => {
    const files = csvOf(debate())
    expect(files.map(({ part }) => part)).toEqual(['lines', 'time', 'votes'])
    for (const { content } of files) expect(content).toMatch(/^\ufeff[a-z_]+(,[a-z_]+)+\r\n/)
    expect(String(files[2]?.content).split('\r\n')).toHaveLength(2)
  })

  it('keep a text of several lines, with commas and quotation marks, in one cell', () => {
    const [, row] = String(csvOf(transcriptOf(anInput([aSpeech({ seq: 3, text: 'One, "two"\nthree' })])))[0]?.content).split('\r\n')
    expect(row).toContain(',"One, ""two""\nthree",')
  })

  it('have a row for each line with all that is known of it', () => {
    const [speech, card, struck, erased] = lineRows(debate())
    expect(speech).toEqual({
      seq: 3, time: '2026-01-29T09:01:00.000Z', elapsed_ms: 60_000, stage: 'exchange', round: 1, kind: 'speech', voice: 'student', who: 'Student A, as Macron', seat: 'macron', participant: 'Student A', in_role: true, move: 'assert', answers: '',
      text: 'We need a line of our own.', quoted: false, original: null, original_language: null, translated_by: null, claims: 'asserts:own-channel denies:not-supplicant', cards: 'A08 F05', position: null,
      sources: expect.stringContaining('afp_20260203') as unknown, addresses: expect.stringMatching(/^https:\S+( https:\S+)+$/) as unknown, notes: '1 2 3', warrant: 'Because.', limits: 'Not always.', over_time: true, used_ms: 30_000,
      quotations: 2, quotations_exact: 1, departs: true, void: null, erased: false, rule: null,
    })
    expect(card).toMatchObject({ voice: 'quote-translated', position: 'A08', quoted: true, original_language: 'fr', original: expect.stringContaining('Il est important') as unknown, translated_by: 'our own translation', answers: '3', used_ms: null })
    expect(struck).toMatchObject({ void: 'struck', text: '' })
    expect(erased).toMatchObject({ erased: true, text: '' })
  })

  it('have the same heads and ids in French, and words in French', () => {
    const lines = [aSpeech({ seq: 3 }), aCard('A08', { seq: 4 })]
    const [english, french] = (['en', 'fr'] as const).map((lang) => lineRows(transcriptOf(anInput(lines, { lang }))))
    const ids = LINE_COLUMNS.filter((column) => !['who', 'participant', 'translated_by'].includes(column))
    for (const [index, row] of french!.entries()) for (const column of ids) expect(row[column]).toEqual(english![index]![column])
    expect(french![0]!.who).not.toBe(english![0]!.who)
  })

  it('have no clock where times are left out', () => {
    const without = transcriptOf(anInput([aSpeech({ seq: 3 })], { times: false }))
    expect(lineRows(without)[0]).toMatchObject({ time: null, elapsed_ms: null, used_ms: null })
    expect(timeRows(without)).toEqual([])
  })

  it('have the time of the stage, the seat and the person', () => {
    expect(timeRows(transcriptOf(anInput([aSpeech({ seq: 3, stage: 'opening', usedMs: 20_000 }), aSpeech({ seq: 4, usedMs: 30_000 })])))).toMatchObject([
      { of: 'stage', stage: 'opening', used_ms: 20_000, limit_ms: expect.any(Number) as unknown }, { of: 'stage', stage: 'exchange', used_ms: 30_000 },
      { of: 'seat', seat: 'macron', title: 'Emmanuel Macron', used_ms: 50_000 }, { of: 'person', seat: 'macron', person: 'Student A', used_ms: 50_000 },
    ])
  })

  it('have the votes of a class with their arithmetic, who voted how where that is open, and everybody’s time', async () => {
    const app = await anApp()
    const { room, lines } = aWholeLesson(app)
    const made = sessionTranscript(app, room.id)
    if (!made.ok) throw new Error(made.detail)
    const rows = voteRows(made.value)
    expect(rows.filter(({ of }) => of === 'vote')).toMatchObject([
      { line: lines.before, yes: 2, no: 3, abstain: 1, missing: 2, electorate: 8, needed: 3, adopted: false, status: 'closed', swing_of: null },
      { line: lines.after, status: 'void', swing_of: lines.before, swing_yes: 33.3, swing_no: -16.7, swing_wins: 'yes' }, { line: lines.again, secret: true, rerun_of: lines.after },
    ])
    expect(rows.filter(({ of, line }) => of === 'ballot' && line === lines.before).map(({ who, choice }) => `${who} ${choice}`)).toEqual(['A1 yes', 'A2 yes', 'B1 abstain', 'K1 no', 'K2 no', 'M1 no'])
    expect(rows.filter(({ of, line }) => of === 'ballot' && line === lines.again)).toEqual([])
    expect(timeRows(made.value)).toEqual(expect.arrayContaining([expect.objectContaining({ of: 'person', seat: 'macron', person: 'A2', used_ms: 20_000, turns: 1 }), expect.objectContaining({ of: 'pause', used_ms: 90_000 }), expect.objectContaining({ of: 'stage', stage: 'present', used_ms: 30_000, begun: 1 })]))
  })
})

/** What Excel and LibreOffice take for a formula, at the start of a cell. */
const FORMULA = /^[\p{Z}\p{Cf}"\t\r\n]*[=+\-@＝＋－＠]/u

describe('a cell', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 40), text] as const))('begins no formula, wherever a spreadsheet cuts it, and gives the text back: %j', (_start, text) => {
    const cell = harmless(plainText(text))
    for (const cut of [/;/, /\t/, /\n/, /[;\t\n]/]) for (const part of cell.split(cut)) expect(part).not.toMatch(FORMULA)
    expect(textOfCell(cell)).toBe(plainText(text))
  })

  it('leaves alone what is no formula', () => {
    for (const text of ['We need a line of our own.', 'It’s 1 + 1 = 2; not 3 - 1', 'a@example.org', 'd’accord', 'A list:\n• one']) expect(harmless(text)).toBe(text)
  })
})
