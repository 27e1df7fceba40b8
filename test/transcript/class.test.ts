import { describe, expect, it } from 'vitest'
import { renderTranscript } from '../../electron/export/render.ts'
import { sessionTranscript } from '../../electron/export/session-transcript.ts'
import { transcriptJsonSchema } from '../../shared/transcript/json.ts'
import { aWholeLesson } from '../support/a-lesson.ts'
import { DEFAULT_OPTIONS } from '../../shared/transcript/options.ts'
import { anApp } from '../support/builders.ts'
import { htmlLines, markdownLines, squeezed } from './read-back.ts'

const app = await anApp()
const { room, lines } = aWholeLesson(app)
const made = sessionTranscript(app, room.id)
if (!made.ok) throw new Error(made.detail)
const transcript = made.value
const shown = transcript.sections.flatMap((section) => section.lines)
const line = (seq: number) => shown.find((each) => each.seq === seq)!
const part = transcript.class!
const text = async (format: 'md' | 'html' | 'json') => String((await renderTranscript(transcript, format, { ...DEFAULT_OPTIONS, at: transcript.session.createdAt }))[0]?.content)
const texts = { md: await text('md'), html: await text('html'), json: await text('json') }

describe('the transcript of a class', () => {
  it('never calls a student by a figure alone, in the change of sides either, and names the note-taker', () => {
    expect(line(lines.first).who).toBe('K1, as Kallas')
    expect(line(lines.reversed).who).toBe('K1 (seat of Kallas), arguing as Macron')
    expect(line(lines.spoken).who).toBe('Teacher, noting what A2 said as Macron')
    expect(line(lines.statement)).toMatchObject({ who: 'B1 (role put down)', limits: 'Who carries it.' })
    for (const { who } of shown.filter(({ voice }) => voice === 'student')) expect(who).toMatch(/^[A-Z]\d/)
  })

  it('says the same lines in all formats, each with its voice', () => {
    expect(markdownLines(texts.md).map(({ seq, who }) => [seq, who])).toEqual(shown.map(({ seq, who }) => [seq, who]))
    expect(htmlLines(texts.html).map(({ seq, voice }) => [seq, voice])).toEqual(shown.map(({ seq, voice }) => [seq, voice]))
    const { class: inJson, lines: jsonLines } = transcriptJsonSchema.parse(JSON.parse(texts.json))
    expect(jsonLines.map(({ seq, who }) => [seq, who])).toEqual(shown.map(({ seq, who }) => [seq, who]))
    expect(inJson).toEqual(part)
  })

  it('leaves out what was never released, says how many lines that are, and points nowhere', () => {
    expect(part.heldBack).toBe(1)
    for (const text of Object.values(texts)) expect(text).not.toContain('Nobody ever saw this sentence')
    expect(squeezed(texts.md)).toContain('1 line that waited for the teacher and was never released')
    const ids = new Set([...texts.html.matchAll(/id="(line-\d+)"/g)].map(([, id]) => id))
    for (const [, target] of texts.html.matchAll(/href="#(line-\d+)"/g)) expect(ids).toContain(target)
  })

  it('shows what was struck without its words, and what was taken back as taken back', () => {
    expect(line(lines.hurtful)).toMatchObject({ void: 'struck', text: '' })
    expect(shown.find(({ text }) => text === 'Too quick a word.')).toMatchObject({ void: 'undone', does: 'says the other side’s case in their own words' })
  })

  it('says who sat where, and for how long they spoke, in alphabetical order', () => {
    const macron = part.seats.find(({ seat }) => seat === 'macron')!
    expect(macron.people.map(({ name }) => name)).toEqual(['A1', 'A2', 'M2'])
    expect(macron.people.find(({ name }) => name === 'A2')).toMatchObject({ usedMs: 20_000, turns: 1 })
    expect(macron.people.find(({ name }) => name === 'M2')!.sat.map(({ title }) => title)).toEqual(['Giorgia Meloni', 'Emmanuel Macron'])
    expect(part.seats.find(({ seat }) => seat === 'press')!.people.map(({ name }) => name)).toEqual(['P1'])
    expect(transcript.seats.find(({ seat }) => seat === 'macron')!.playedBy).toBe('A1, A2, M2')
  })

  it('keeps each vote with its arithmetic: open with its roll, secret without, run again as what it is, swing against the one before', () => {
    expect(part.votes.map(({ line: seq, status, rerunOf }) => [seq, status, rerunOf])).toEqual([[lines.before, 'closed', null], [lines.after, 'void', null], [lines.again, 'closed', lines.after]])
    const [before, after, again] = part.votes
    expect(before).toMatchObject({ outcome: { yes: 2, no: 3, abstain: 1, missing: 2, needed: 3, adopted: false }, roll: expect.arrayContaining([{ who: 'B1', choice: 'abstain' }]) as unknown })
    expect(after!.swing).toMatchObject({ of: lines.before, yes: 33.3, no: -16.7, wins: 'yes' })
    expect(again!.roll).toBeNull()
    expect(squeezed(texts.md)).toContain('2 for, 3 against, 1 abstained; 2 of 8 did not vote. 3 of the 5 votes for and against were needed, and 2 were for: not adopted.')
    expect(squeezed(texts.md)).toContain('for: A1, A2; against: K1, K2, M1; abstained: B1')
  })

  it('shows own views as counts alone', () => {
    expect(part.stances).toMatchObject([{ when: 'before', answered: 3, mean: 6, counts: [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0] }])
    for (const text of Object.values(texts)) expect(text).not.toContain('confidence')
  })

  it('sets what was agreed first, with the evidence of both sides and what stays open', () => {
    expect(part.statement).toBe(lines.statement)
    for (const text of [texts.md, texts.html]) expect(text.indexOf('Both a mandate and demands.')).toBeLessThan(text.indexOf('At the table'))
    expect(squeezed(texts.md)).toContain(`**The strongest evidence of each side:** K1, as Kallas; A1, as Macron (lines ${lines.first}, ${lines.second})`)
  })

  it('lists facts with their answers and sources, news with whether they happened, the parts with their minutes, and pauses', () => {
    expect(part.checks).toEqual([{ request: lines.request, answers: [lines.request + 1] }])
    const md = squeezed(texts.md.replaceAll('\\', ''))
    expect(md).toContain('Moscow, says the record. (source: lb.ua)')
    expect(md).toContain('**Made up for this lesson:** A leak names an envoy. (dated 2 February 2026) (source: invented for the lesson)')
    expect(part.pauses).toMatchObject([{ ms: 90_000 }])
    expect(part.stages.find(({ kind }) => kind === 'present')).toMatchObject({ usedMs: 30_000, times: 1 })
  })

  it('says of claims what became of them for the seats that spoke for themselves, and gives no hints', () => {
    expect(transcript.claims.find(({ id }) => id === 'own-channel')!.seats.map(({ seat, figure }) => [seat, figure])).toEqual([['macron', 'The seat of Emmanuel Macron']])
    expect(transcript.hints).toEqual([])
  })
})

describe('the debrief of a class', () => {
  it('stands by its four steps, each answer out of role', () => {
    room.teacher({ type: 'room.goto', index: room.view().stages.findIndex(({ kind }) => kind === 'debrief') })
    for (const who of ['k1', 'a1']) for (const question of ['describe', 'apply'] as const) room.as(who, { type: 'debrief.answer', question, text: `${question} of ${who}` })
    const later = sessionTranscript(app, room.id)
    if (!later.ok) throw new Error(later.detail)
    const steps = later.value.sections.filter(({ title }) => title.startsWith('Debrief, out of role'))
    expect(steps.map(({ title, lines: those }) => [title, those.map(({ who, text }) => `${who}: ${text}`)])).toEqual([
      ['Debrief, out of role: what happened', ['K1 (role put down): describe of k1', 'A1 (role put down): describe of a1']],
      ['Debrief, out of role: what I would do', ['K1 (role put down): apply of k1', 'A1 (role put down): apply of a1']],
    ])
  })
})
