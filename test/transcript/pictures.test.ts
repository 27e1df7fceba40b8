import { readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { mapSvg } from '../../electron/export/pictures/map-picture.ts'
import { flowSvg } from '../../electron/export/pictures/flow-picture.ts'
import { COLOUR } from '../../electron/export/pictures/palette.ts'
import { pngOf } from '../../electron/export/pictures/png.ts'
import { renderTranscript } from '../../electron/export/render.ts'
import type { Line } from '../../shared/debate/line.ts'
import { transcriptOf, type TranscriptInput } from '../../shared/transcript/model.ts'
import { longTranscript } from '../bench/long-transcript.ts'
import { aCard, aLine, anInput, aSpeech, pack } from './builders.ts'

const PICTURES = [['map', mapSvg], ['flow sheet', flowSvg]] as const

/** A picture as a strict XML parser reads it: its size, each group that has a title with the lines of its text, and all text. */
function read(svg: string) {
  const elements: string[] = []
  const attributes: [string, string][] = []
  const cards: { title: string; texts: string[] }[] = []
  const texts: { text: string; rtl: boolean }[] = []
  let [text, depth, inCard] = ['', 0, 0]
  let rtl = false
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => { throw error })
  parser.on('opentag', ({ name, attributes: given }) => {
    elements.push(name)
    attributes.push(...Object.values(given).map(({ name: key, value }): [string, string] => [key, value]))
    ;[text, depth, rtl] = ['', depth + 1, given['style']?.value.includes('plaintext') === true && given['text-anchor']?.value === 'end']
  })
  parser.on('text', (more) => { text += more })
  parser.on('closetag', ({ name }) => {
    if (name === 'title' && depth > 2) [inCard] = [depth - 1, cards.push({ title: text, texts: [] })]
    if (name === 'text') {
      texts.push({ text, rtl })
      if (inCard > 0) cards.at(-1)!.texts.push(text)
    }
    depth -= 1
    if (depth < inCard) inCard = 0
  })
  parser.write(svg).close()
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number)
  return { elements, attributes, cards, texts, width: width!, height: height! }
}

const transcript = (lines: Line[], given: Partial<TranscriptInput> = {}) => transcriptOf(anInput(lines, given))

const REPORTED = pack.positions.find(({ kind, voice }) => kind === 'reported' && voice === 'reported')!
const EXCHANGE = [
  aSpeech({ seq: 2, text: 'We need a line of our own.' }),
  aCard('K07', { seq: 3, respondsTo: [2] }),
  aLine({ seq: 4, kind: 'question', text: 'Who would speak for Europe?', respondsTo: [2] }),
  aSpeech({ seq: 5, round: 2, move: 'answer', text: 'Somebody with a mandate.', respondsTo: [4] }),
  aSpeech({ seq: 6, round: 2, move: 'support', text: 'It worked before.', respondsTo: [2] }),
  aCard(REPORTED.id, { seq: 7, round: 2, respondsTo: [6] }),
  aSpeech({ seq: 8, round: 3, move: 'concede', text: 'That is true.', respondsTo: [7] }),
]
/** A stroke has a wider one in the colour of the paper below it; four are in the legend, and one more where strokes end early. */
const strokes = (svg: string) => svg.split('stroke-width="5"').length - 1 - (svg.includes('A short stroke') ? 5 : 4)

describe.each(PICTURES)('the %s as svg', (_, draw) => {
  it('has a card for each argument with its speaker, voice, line, words and standing, and quotation marks only where the voice has them', () => {
    const made = transcript(EXCHANGE)
    const { cards } = read(draw(made))
    expect(cards).toHaveLength(made.graph.nodes.length)
    for (const line of made.sections.flatMap(({ lines }) => lines).filter(({ seq }) => made.graph.nodes.some((node) => node.seq === seq))) {
      const { texts, title } = cards.find((card) => card.title.startsWith(`line ${line.seq}. `))!
      expect(texts).toContain(line.voiceLabel)
      expect(texts).toContain(`line ${line.seq}`)
      expect(texts.join(' ')).toContain(line.who)
      expect(texts.join(' ')).toContain(line.text.slice(0, 24))
      expect(texts.join('').includes('“')).toBe(line.quoted)
      expect(title).toContain(line.who)
    }
    expect(cards.find(({ title }) => title.startsWith('line 7.'))!.texts).toContain('conceded in line 8')
    expect(cards.find(({ title }) => title.startsWith('line 4.'))!.texts).toContain('taken up')
  })

  it('draws each relation between two arguments once, to its end or to the number of its line, and says it on the card', () => {
    const made = transcript(EXCHANGE)
    const svg = draw(made)
    expect(strokes(svg)).toBe(made.graph.edges.filter(({ kind }) => kind !== 'concedes').length)
    const card = (seq: number) => read(svg).cards.find(({ title }) => title.startsWith(`line ${seq}.`))!.texts.join(' ')
    expect([card(3), card(4), card(5), card(6), card(7)]).toEqual([expect.stringContaining('attacks 2'), expect.stringContaining('asks about 2'), expect.stringContaining('answers 4'), expect.stringContaining('supports 2'), expect.stringContaining('attacks 6')])
  })

  it('says what it is, that the speech is simulated, and what its signs mean', () => {
    const { texts, elements } = read(draw(transcript(EXCHANGE)))
    const all = texts.map(({ text }) => text).join(' ')
    for (const words of [pack.meta.title, '29 January 2026', pack.meta.simulatedSpeechSentence, 'attacks', 'supports', 'asks about', 'answers', 'stands', 'undecided', 'from the record']) expect(all).toContain(words)
    expect(elements.filter((name) => name === 'desc')).toHaveLength(1)
  })

  it('has its labels in French where the transcript has', () => {
    const all = read(draw(transcript(EXCHANGE, { lang: 'fr' }))).texts.map(({ text }) => text)
    expect(all).toEqual(expect.arrayContaining(['ligne 2', 'attaque 2', 'repris', 'appuie']))
    expect(all).not.toContain('line 2')
  })

  it('shows hostile words as they are, runs nothing, and refers to nothing outside', () => {
    const text = '</text><script>alert(1)</script> & "q" \u0007 \ud800 \ufffe 😀 ]]> <!-- '
    const made = transcript([...EXCHANGE, aSpeech({ seq: 9, text, move: 'rebut', respondsTo: [3] }), aSpeech({ seq: 10, text: 'שלום עולם, זה מבחן' })], { naming: 'names', participants: [{ id: 'p1', seat: 'macron', pseudonym: 'Student A', name: '<b onload="x">L</b>' }], className: '../../etc <i>' })
    const svg = draw({ ...made, title: `${made.title} <script/>` })
    const { elements, attributes, cards, texts } = read(svg)
    expect(new Set(elements)).toEqual(new Set(['svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'circle', 'text']))
    expect(attributes.filter(([name]) => /^on|href|src/i.test(name))).toEqual([])
    expect([...svg.matchAll(/url\(([^)]{0,20})/g)].filter(([, to]) => !to!.startsWith('data:font/woff'))).toEqual([])
    expect(cards.find(({ title }) => title.startsWith('line 9.'))!.title).toContain(text.toWellFormed().replace('\u0007', '\ufffd').replace('\ufffe', '\ufffd').trim())
    expect(texts.find(({ text: words }) => words.startsWith('שלום'))!.rtl).toBe(true)
  })

  it('shows the opening of a text of 50,000 characters, and says by its end that it goes on', () => {
    const { cards } = read(draw(transcript([aSpeech({ seq: 2, text: 'Word after word. '.repeat(3000) }), aSpeech({ seq: 3, text: 'x'.repeat(50_000) })])))
    for (const { texts } of cards) expect(texts.some((line) => line.endsWith('…'))).toBe(true)
    for (const { texts } of cards) for (const line of texts) expect(line.length).toBeLessThan(60)
  })

  it('cuts a long name, but not the role in which somebody speaks', () => {
    const { cards } = read(draw(transcript([aSpeech({ seq: 2 })], { naming: 'names', participants: [{ id: 'p1', seat: 'macron', pseudonym: 'Student A', name: 'Maximiliana-Alexandrina von und zu Hohenlohe-Langenburg-Weikersheim' }] })))
    expect(cards[0]!.texts).toContain('as Macron')
    expect(cards[0]!.texts.some((line) => /^Maximiliana.*…$/.test(line))).toBe(true)
  })

  it('closes the quotation marks of words that it cuts', () => {
    const long = pack.positions.find(({ voice, text, kind }) => kind === 'quote' && voice === 'quote' && text.length > 220)!
    const { texts } = read(draw(transcript([aCard(long.id, { seq: 2 })]))).cards[0]!
    expect(texts.some((line) => line.endsWith(' …”'))).toBe(true)
  })

  it('has the shape of a page for a debate of 1,000 lines, for one long chain of answers, and for none at all', () => {
    const chain = Array.from({ length: 300 }, (_, index) => aSpeech({ seq: index + 2, round: 1 + Math.floor(index / 20), seat: ['macron', 'kallas', 'meloni'][index % 3]!, move: 'rebut', respondsTo: index > 0 ? [index + 1] : [] }))
    for (const made of [longTranscript(1000), transcript(chain), transcript([])]) {
      const svg = draw(made)
      const { width, height, cards } = read(svg)
      expect(cards).toHaveLength(made.graph.nodes.length)
      expect(Math.max(width, height)).toBeLessThan(16_000)
      expect(width / height).toBeGreaterThan(0.35)
      expect(width / height).toBeLessThan(5)
      expect(svg.length).toBeLessThan(2_000_000)
    }
  }, 90_000)
})

describe('a picture', () => {
  it('has the colours of the interface', () => {
    const light = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8').split('[data-theme="dark"]')[0]!
    for (const [name, colour] of Object.entries(COLOUR)) expect(light).toContain(`--${name}: ${colour}`)
  })

  it('carries its typefaces, each small', () => {
    const fonts = [...mapSvg(transcript(EXCHANGE)).matchAll(/base64,([^)]*)\)/g)].map(([, data]) => Buffer.from(data!, 'base64'))
    expect(fonts).toHaveLength(4)
    for (const font of fonts) expect([font.subarray(0, 4).toString('latin1'), font.length < 60_000]).toEqual(['wOFF', true])
  })

  it('is a png of twice its size, with ink where the svg has words', async () => {
    const files = await renderTranscript(transcript(EXCHANGE), 'png', { page: 'a4', style: 'apa', at: '2026-01-29T10:00:00.000Z' })
    const svgs = await renderTranscript(transcript(EXCHANGE), 'svg', { page: 'a4', style: 'apa', at: '2026-01-29T10:00:00.000Z' })
    expect(files.map(({ part }) => part)).toEqual(['map', 'flow'])
    for (const [index, { content }] of files.entries()) {
      const { width, height } = read(svgs[index]!.content as string)
      const [w, h] = pngSize(content as Uint8Array)
      expect(Math.abs(w - 2 * width) + Math.abs(h - 2 * height)).toBeLessThan(3)
    }
    const without = await pngOf((svgs[0]!.content as string).replace(/<text [^>]*>[^<]*<\/text>/g, ''))
    expect(files[0]!.content.length).toBeGreaterThan(without.length * 2)
  }, 60_000)

  it('stays within bounds as a png, however large the svg is', async () => {
    for (const [width, height] of [[60_000, 1000], [20_000, 20_000]]) {
      const [w, h] = pngSize(await pngOf(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style></style><rect width="10" height="10"/></svg>`))
      expect(Math.max(w, h)).toBeLessThanOrEqual(8000)
      expect(w * h).toBeLessThan(31_000_000)
    }
  }, 60_000)
})

/** Signature and header of a png (W3C, Portable Network Graphics, §5.2 and §11.2.2) → width and height. */
function pngSize(png: Uint8Array): [number, number] {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(0, 16).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}
