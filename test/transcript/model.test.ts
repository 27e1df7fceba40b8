import { describe, expect, it } from 'vitest'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { aCard, aLine, anInput, aQuote, aSpeech, pack } from './builders.ts'

const linesOf = (...lines: Parameters<typeof anInput>[0]) => transcriptOf(anInput(lines)).sections.flatMap((section) => section.lines)

describe('a transcript', () => {
  it('never calls a student by the bare name of a figure', () => {
    const [inRole, outOfRole] = linesOf(aSpeech({ seq: 3 }), aSpeech({ seq: 9, stage: 'debrief', kind: 'debrief', inRole: false, rule: 'describe' }))
    expect(inRole?.who).toBe('Student A, as Macron')
    expect(outOfRole?.who).toBe('Student A (role put down)')
  })

  it('shows the given name instead of the pseudonym by one switch', () => {
    const named = transcriptOf(anInput([aSpeech({ seq: 3 })], { naming: 'names' }))
    expect(named.sections[0]?.lines[0]).toMatchObject({ who: 'Lena Muller, as Macron', participant: 'Lena Muller' })
    expect(named.seats.find(({ seat }) => seat === 'macron')?.playedBy).toBe('Lena Muller')
    expect(JSON.stringify(transcriptOf(anInput([aSpeech({ seq: 3 })])))).not.toContain('Lena')
  })

  it('keeps characters that would turn the text around them out of a name', () => {
    const participants = [{ id: 'p1', seat: 'macron', pseudonym: 'Student A', name: '\u202eanel\u0000' }]
    const named = transcriptOf(anInput([aSpeech({ seq: 3 })], { naming: 'names', participants }))
    expect(named.sections[0]?.lines[0]?.who).toBe('anel, as Macron')
  })

  it('refuses a line without a voice, without its speaker or without its source', () => {
    expect(() => linesOf(aLine({ seq: 3, voice: '' as never }))).toThrow(/no voice/)
    expect(() => linesOf(aSpeech({ seq: 3, participant: 'p9' }))).toThrow(/nobody known/)
    expect(() => linesOf(aSpeech({ seq: 3, seat: null }))).toThrow(/no seat/)
    expect(() => linesOf(aCard('K01', { seq: 3, position: 'K999' }))).toThrow(/not in the pack/)
  })

  it('sets quotation marks for exact and translated words and never for reported ones', () => {
    const reported = pack.positions.find(({ voice, playable }) => voice === 'reported' && playable)
    const marks = linesOf(aCard('K01', { seq: 3 }), aCard('M01', { seq: 4 }), aCard(reported?.id ?? '', { seq: 5 })).map(({ voice, quoted }) => [voice, quoted])
    expect(marks).toEqual([['quote', true], ['quote-translated', true], ['reported', false]])
  })

  it('says who translated and gives the original where it is known', () => {
    const [line] = linesOf(aCard('M01', { seq: 3 }))
    expect(line).toMatchObject({ translatedBy: 'our own translation', original: { language: 'it' } })
  })

  it('gives one position one footnote number, however often it is used', () => {
    const transcript = transcriptOf(anInput([aSpeech({ seq: 3, cards: ['A08', 'K01'] }), aCard('K01', { seq: 4 }), aSpeech({ seq: 5, cards: ['K01'] })]))
    expect(transcript.footnotes.slice(0, 2).map(({ number, position }) => [number, position])).toEqual([[1, 'A08'], [2, 'K01']])
    expect(transcript.sections.flatMap(({ lines }) => lines).map(({ notes }) => notes)).toEqual([[1, 2], [2], [2]])
  })

  it('links a quotation that was found in the dossier to its footnote', () => {
    const transcript = transcriptOf(anInput([aSpeech({ seq: 3, quotes: [aQuote()] })]))
    expect(transcript.sections[0]?.lines[0]).toMatchObject({ notes: [1], cardNotes: [], quotes: [{ note: 1 }] })
    expect(transcript.footnotes[0]).toMatchObject({ position: 'K01', shownAsLine: false })
  })

  it('begins a section with each stage and each round', () => {
    const transcript = transcriptOf(anInput([aSpeech({ seq: 3, stage: 'opening' }), aSpeech({ seq: 4 }), aSpeech({ seq: 5, round: 2 })]))
    expect(transcript.sections.map(({ title }) => title)).toEqual(['Opening', 'Exchange, round 1 of 3', 'Exchange, round 2 of 3'])
  })

  it('grades every source and marks the weak ones', () => {
    const transcript = transcriptOf(anInput([aSpeech({ seq: 3, cards: ['S03', 'K08'] })]))
    expect(transcript.footnotes.slice(0, 2).map(({ source }) => source.grade)).toEqual(['aggregator: a weak source', 'official record'])
  })

  it('never shows the words of a bare re-translation', () => {
    const transcript = transcriptOf(anInput([aSpeech({ seq: 3, cards: ['S03'] })]))
    expect(transcript.footnotes[0]?.text).toBeNull()
  })
})
