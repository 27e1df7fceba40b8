import { describe, expect, it } from 'vitest'
import { jsonOf, transcriptJsonSchema } from '../../shared/transcript/json.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { plainText } from '../../shared/transcript/plain-text.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { aCard, aLine, anInput, aQuote, aSpeech } from './builders.ts'
import { asHtml, asMarkdown, htmlLines, markdownLines, squeezed } from './read-back.ts'

const jsonLines = (transcript: Transcript) => transcriptJsonSchema.parse(JSON.parse(jsonOf(transcript))).lines

const debate = () => transcriptOf(anInput([
  aSpeech({ seq: 3, stage: 'opening', text: 'First.\n\nSecond.', claims: [{ claim: 'own-channel', relation: 'asserts' }], cards: ['A08', 'F05'], warrant: 'Because.', limits: 'Not always.' }),
  aCard('K01', { seq: 4, stage: 'opening' }),
  aLine({ seq: 5, stage: 'opening', kind: 'reason', text: 'Why.', respondsTo: [4] }),
  aCard('M01', { seq: 6, respondsTo: [3] }),
  aLine({ seq: 7, kind: 'question', text: 'Really?', respondsTo: [3] }),
  aSpeech({ seq: 8, text: 'As she said, “talk to us”.', overTime: true, quotes: [aQuote()] }),
  aSpeech({ seq: 9, stage: 'debrief', kind: 'debrief', inRole: false, rule: 'apply', text: 'I will check.' }),
]))

describe('the formats', () => {
  it('hold the same lines, voices, speakers and footnotes', () => {
    const transcript = debate()
    const expected = transcript.sections.flatMap(({ lines }) => lines)
    for (const lines of [markdownLines(asMarkdown(transcript)), htmlLines(asHtml(transcript)), jsonLines(transcript)]) {
      expect(lines.map(({ seq }) => seq)).toEqual(expected.map(({ seq }) => seq))
      expect(lines.map(({ who }) => who)).toEqual(expected.map(({ who }) => who))
      expect(lines.map(({ notes }) => notes)).toEqual(expected.map(({ notes }) => notes))
      for (const [index, line] of lines.entries()) expect(squeezed(line.text)).toContain(squeezed(expected[index]?.text ?? ''))
    }
    expect(htmlLines(asHtml(transcript)).map(({ voice }) => voice)).toEqual(expected.map(({ voice }) => voice))
    expect(jsonLines(transcript).map(({ voice }) => voice)).toEqual(expected.map(({ voice }) => voice))
    expect(markdownLines(asMarkdown(transcript)).map(({ voice }) => voice)).toEqual(expected.map(({ voiceLabel, translatedBy }) => (translatedBy ? `${voiceLabel} (${translatedBy})` : voiceLabel)))
  })

  it('show the cards of a question with their footnotes, and the words in these, each in its voice', () => {
    const transcript = transcriptOf(anInput([
      aSpeech({ seq: 3, claims: [{ claim: 'broken-word', relation: 'asserts' }] }),
      aLine({ seq: 4, kind: 'question', rule: 'app:tension', text: 'Which of them?', cards: ['A21', 'A27'], respondsTo: [3] }),
    ]))
    expect(transcript.sections[0]?.lines[1]).toMatchObject({ cards: ['A21', 'A27'], notes: [1, 2], cardNotes: [1, 2] })
    expect(transcript.footnotes.map(({ position, shownAsLine, quoted }) => [position, shownAsLine, quoted])).toEqual([['A21', false, true], ['A27', false, true]])
    expect(asMarkdown(transcript)).toContain('*Cards:* [^1][^2]')
    const [, asked = ''] = asHtml(transcript).split('id="line-4"')
    expect(asked.split('</article>')[0]).toContain('href="#note-2"')
    for (const { text } of transcript.footnotes) for (const whole of [squeezed(asMarkdown(transcript).replaceAll('\\', '')), squeezed(asHtml(transcript))]) expect(whole).toContain(squeezed(text ?? ''))
    expect(jsonLines(transcript)[1]).toMatchObject({ cards: ['A21', 'A27'], notes: [1, 2] })
  })

  it('hold every source with outlet and address', () => {
    const transcript = debate()
    for (const text of [asMarkdown(transcript), asHtml(transcript), jsonOf(transcript)]) {
      for (const { source } of transcript.footnotes) expect(text).toContain(source.url)
    }
  })

  it('say that simulated speech is not the words of the persons portrayed', () => {
    const transcript = debate()
    const sentence = squeezed(transcript.simulated)
    expect(squeezed(asMarkdown(transcript).replaceAll('\\', ''))).toContain(sentence)
    expect(squeezed(asHtml(transcript))).toContain(sentence)
    expect(JSON.parse(jsonOf(transcript)).simulated).toBe(transcript.simulated)
  })

  it('hold the hash of the record, the claims with labels and the hints', () => {
    const transcript = debate()
    for (const text of [asMarkdown(transcript), asHtml(transcript), jsonOf(transcript)]) expect(text).toContain(transcript.recordHash)
    const json = transcriptJsonSchema.parse(JSON.parse(jsonOf(transcript)))
    expect(json.claims).toContainEqual(expect.objectContaining({ id: 'own-channel', label: 'rejected' }))
    expect(json.hints.map(({ text }) => text)).toEqual(transcript.hints.map(({ text }) => text))
  })

  it('are the same bytes for the same record', () => {
    expect(jsonOf(debate())).toBe(jsonOf(debate()))
    expect(asHtml(debate())).toBe(asHtml(debate()))
  })

  it('never set reported words in quotation marks', () => {
    const transcript = transcriptOf(anInput([aCard('B08', { seq: 3 })]))
    const [line] = transcript.sections[0]?.lines ?? []
    expect(line?.voice).toBe('reported')
    const [first = ''] = line?.text.split('\n') ?? []
    expect(asMarkdown(transcript)).not.toContain(`“${first.slice(0, 20)}`)
    expect(asHtml(transcript)).not.toContain(`“${first.slice(0, 20)}`)
  })
})

const HOSTILE = [
  '<script>alert(1)</script>', '</style></article><img src=x onerror=alert(1)>', '<!-- --> <![CDATA[', '&lt;b&gt; &amp;',
  '[click](javascript:alert(1)) ![x](https://example.org/x.png)', '](javascript:alert(1))', '# Heading', '1. one', '- item', '> quoted', '---', '===', '```js', '    indented',
  '**bold** _it_ ~~no~~ `code` | a | b |', '[^1]: a footnote [^1]', 'https://example.org www.example.org a@example.org', '<https://example.org>',
  '**Student A, as Macron** · student · line 99', '\u202eright to left\u202c', 'مرحبا بالعالم', '😀👩‍👩‍👧', 'nul\u0000 bell\u0007', 'lone \ud800 half', '“quote” \'single\' "double"', '\\*escaped\\*', 'a\r\nb\u2028c',
  'x'.repeat(8_000), 'word '.repeat(1_600),
]

describe('whatever a student writes', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 40), text] as const))('stays text in every format: %j', (_start, text) => {
    const transcript = transcriptOf(anInput([aSpeech({ seq: 3, text, warrant: text, limits: text }), aLine({ seq: 4, text: 'The next line.' })], { className: text.slice(0, 60) }))
    const shown = squeezed(plainText(text))
    const [html] = htmlLines(asHtml(transcript))
    expect(html?.who).toBe('Student A, as Macron')
    expect(squeezed(html?.text ?? '')).toBe(shown)
    const [md, next] = markdownLines(asMarkdown(transcript))
    expect(squeezed(md?.text ?? '')).toContain(shown)
    expect(next?.text).toContain('The next line.')
    expect(jsonLines(transcript)[0]?.text.toWellFormed()).toBe(text.toWellFormed())
  })

  it('makes no element and no address of its own in the page', () => {
    const plain = asHtml(transcriptOf(anInput([aSpeech({ seq: 3, text: 'plain' })])))
    const hostile = asHtml(transcriptOf(anInput([aSpeech({ seq: 3, text: HOSTILE.slice(0, -2).join(' ') })])))
    const tags = (page: string) => [...page.matchAll(/<[a-z!/][^>]*>/gi)].map(([tag]) => tag)
    expect(tags(hostile).filter((tag) => tag !== '<br>')).toEqual(tags(plain).filter((tag) => tag !== '<br>'))
  })

  it('makes no markup in Markdown: every sign that could is escaped', () => {
    const page = asMarkdown(transcriptOf(anInput([aSpeech({ seq: 3, text: HOSTILE.slice(0, -2).join('\n\n') })])))
    const body = page.slice(page.indexOf('line 3'), page.indexOf('## What') === -1 ? undefined : page.indexOf('## What'))
    expect(body).not.toMatch(/(?<!\\)<(?!https:)/)
    expect(body).not.toMatch(/(?<!\\)\]\(/)
    expect(body).not.toMatch(/^(?:#{1} |- item|1\. |> |---|===|```)/m)
  })
})
