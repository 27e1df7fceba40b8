import { describe, expect, it } from 'vitest'
import { jsonOf, transcriptJsonSchema } from '../../shared/transcript/json.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { anInput, aSpeech, quotesIn } from './builders.ts'
import { asHtml, asMarkdown } from './read-back.ts'

const transcriptWith = (text: string, departs?: true) => transcriptOf(anInput([aSpeech({ seq: 3, text, quotes: quotesIn(text), ...(departs && { departs }) })]))

describe('a quotation in a transcript', () => {
  it('that was altered is shown with the difference and the footnote of the recorded words', () => {
    const transcript = transcriptWith('Kallas: “We can’t be the supplicants here that, you know”.')
    for (const page of [asMarkdown(transcript), asHtml(transcript)]) expect(page).toContain('Altered: “demandeurs” became “supplicants”.')
    expect(asMarkdown(transcript)).toContain('became “supplicants”.[^1]')
    const [line] = transcriptJsonSchema.parse(JSON.parse(jsonOf(transcript))).lines
    expect(line?.quotes).toMatchObject([{ verdict: 'altered', position: 'K01', note: 1, difference: { basis: 'spoken' } }])
  })

  it('that is exact is a linked footnote', () => {
    expect(asHtml(transcriptWith('Kallas: “Russia is not making an even token effort towards peace”.'))).toMatch(/in this dossier, word for word <sup><a href="#note-1"/)
  })

  it('cannot bring markup in through what was put in', () => {
    const transcript = transcriptWith('Kallas: “Russia is not <b>making</b> an even token effort towards peace”.')
    expect(transcript.sections[0]?.lines[0]?.quotes[0]?.verdict).toBe('altered')
    expect(asHtml(transcript)).not.toContain('<b>making')
    expect(asMarkdown(transcript)).not.toMatch(/(?<!\\)<b/)
  })
})

it('a departure that the student marked is shown as marked in every format, and an unmarked line has no such field', () => {
  const marked = transcriptWith('We change our line.', true)
  for (const page of [asMarkdown(marked), asHtml(marked)]) expect(page).toContain('departs from the record (marked by the student)')
  expect(transcriptJsonSchema.parse(JSON.parse(jsonOf(marked))).lines[0]?.departs).toBe(true)
  expect(jsonOf(transcriptWith('We keep our line.'))).not.toContain('departs')
})
