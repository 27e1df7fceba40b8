import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderTranscript } from '../../electron/export/render.ts'
import { FORMATS, type TranscriptFile, type TranscriptFormat } from '../../shared/transcript/formats.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { aCard, aLine, anInput, aQuote, aSpeech, quotesIn } from '../transcript/builders.ts'

const isThere = spawnSync('pdftotext', ['-v']).error === undefined
const skipped = isThere ? '' : ' (skipped: apt-get install poppler-utils)'

/** One debate with a line of every voice, cited cards, an altered quotation, a departure, a line taken back and one struck. */
const transcript = transcriptOf(anInput([
  aLine({ seq: 2, stage: 'opening', text: 'The debate begins.' }),
  aSpeech({ seq: 3, stage: 'opening', text: 'Who talks to nobody hears it on the news.', claims: [{ claim: 'own-channel', relation: 'asserts' }], cards: ['A08'], warrant: 'Others decide meanwhile.', limits: 'Only if Kyiv knows.' }),
  aCard('K01', { seq: 4, stage: 'opening' }),
  aCard('M01', { seq: 5, respondsTo: [3] }),
  aCard('B08', { seq: 6, respondsTo: [3] }),
  aLine({ seq: 7, kind: 'question', rule: 'app:evidence', text: 'What is that based on?', respondsTo: [3] }),
  aSpeech({ seq: 8, text: 'Kallas: “We can’t be the supplicants here that, you know”', quotes: quotesIn('Kallas: “We can’t be the supplicants here that, you know”'), departs: true, respondsTo: [4] }),
  aSpeech({ seq: 9, text: 'She said “talk to us”.', quotes: [aQuote()], respondsTo: [4] }),
  aSpeech({ seq: 10, text: 'Too quick a word.', void: 'undone' }),
  aSpeech({ seq: 11, text: '', void: 'struck' }),
  aSpeech({ seq: 12, stage: 'debrief', kind: 'debrief', inRole: false, rule: 'apply', text: 'I will look for the first printing.' }),
]))
const lines = transcript.sections.flatMap((section) => section.lines)
const spoken = lines.filter(({ text }) => text !== '')
const options = { style: 'apa', page: 'a4', at: '2026-01-29T10:00:00.000Z' } as const

const folder = mkdtempSync(join(tmpdir(), 'tdt-formats-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Blanks, line breaks and marks of direction are layout; a pdf may break a word after a hyphen. */
const flat = (text: string) => text.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, '')
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'', '&apos;': '\'', '&amp;': '&', '&#123;': '{', '&#125;': '}' }
const withoutTags = (xml: string) => xml.replace(/<[^>]*>/g, ' ').replace(/&(?:#?\w+);/g, (entity) => ENTITIES[entity] ?? entity)
const bytes = ({ content }: TranscriptFile) => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content))
const joined = (files: TranscriptFile[]) => files.map((file) => bytes(file).toString()).join('\n')

/** What a person who opens the files reads, blanks left out. */
const READ: Partial<Record<TranscriptFormat, (files: TranscriptFile[]) => string>> = {
  md: (files) => joined(files).replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  html: (files) => withoutTags(joined(files).replace(/<style>.*?<\/style>/s, '')),
  json: (files) => JSON.stringify(JSON.parse(joined(files))).replaceAll('\\"', '"'),
  csv: (files) => joined(files).replaceAll('""', '"'),
  vtt: (files) => withoutTags(joined(files).replace(/<v(?:\.[^ >]*)? ([^>]*)>/g, '$1 ')), // who speaks stands in the tag
  docx: ([file]) => { const parts = unzipSync(bytes(file!)); return ['word/document.xml', 'word/footnotes.xml'].map((part) => withoutTags(strFromU8(parts[part]!).replace(/<w:instrText.*?<\/w:instrText>/gs, '').replaceAll('<w:tab/>', ' '))).join(' ') },
  pdf: ([file]) => { writeFileSync(join(folder, 'all.pdf'), bytes(file!)); return spawnSync('pdftotext', ['-raw', join(folder, 'all.pdf'), '-'], { encoding: 'utf8' }).stdout },
}
const WHOLE = Object.keys(READ) as TranscriptFormat[]

describe.skipIf(!isThere)(`one record in all formats${skipped}`, () => {
  const files = new Map<TranscriptFormat, TranscriptFile[]>()
  const text = (format: TranscriptFormat) => flat(READ[format]!(files.get(format)!))
  beforeAll(async () => {
    for (const format of FORMATS) if (format !== 'record' && format !== 'bundle') files.set(format, await renderTranscript(transcript, format, options))
  }, 120_000)

  it('is written in every format that is offered', () => {
    expect([...files].filter(([, made]) => made.length === 0 || made.some(({ content }) => content.length === 0))).toEqual([])
    expect(files.size).toBe(FORMATS.length - 2)
  })

  it.each(WHOLE)('%s holds the words of every line in their order, each after its speaker', (format) => {
    const read = text(format)
    let from = 0
    for (const { seq, text: words } of spoken) {
      const at = read.indexOf(flat(words), from)
      expect([seq, at >= 0]).toEqual([seq, true])
      from = at
    }
    for (const { who } of lines) expect(read).toContain(flat(who))
  })

  it.each(WHOLE)('%s has a voice at every line', (format) => {
    const read = text(format)
    const label = ({ voice, voiceLabel }: (typeof lines)[number]) => (['json', 'csv'].includes(format) ? voice : voiceLabel)
    const counted = Map.groupBy(lines, label)
    for (const [voice, group] of counted) expect([voice, read.split(flat(voice)).length - 1 >= group.length]).toEqual([voice, true])
  })

  it.each(['md', 'html', 'json', 'docx', 'pdf', 'csl', 'bib'] as const)('%s names every source by its address', (format) => {
    const read = format === 'csl' || format === 'bib' ? flat(joined(files.get(format)!).replaceAll('\\', '')) : text(format)
    for (const { source } of transcript.footnotes) expect(read).toContain(flat(source.url))
  })

  it.each(['md', 'html', 'docx', 'pdf'] as const)('%s tells the altered quotation, the departure, what was taken back and what was struck', (format) => {
    const read = text(format)
    for (const said of ['became “supplicants”', 'departs from the record', 'taken back', 'struck by the facilitator', 'Altered quotations and departures']) expect(read).toContain(flat(said))
  })

  it.each(['md', 'html', 'docx', 'pdf', 'json'] as const)('%s has every claim, its standing, and the hash of the record', (format) => {
    const read = text(format)
    for (const { short, id } of transcript.claims) expect(read).toContain(format === 'json' ? id : flat(short))
    expect(read).toContain(transcript.recordHash)
  })

  it.each(['argdown', 'aif', 'svg'] as const)('%s holds every argument that is in the graph, and no line that no longer counts', (format) => {
    const read = flat(withoutTags(joined(files.get(format)!)).replaceAll(/\\(.)/g, '$1'))
    for (const { seq } of transcript.graph.nodes) {
      const words = flat(lines.find((line) => line.seq === seq)!.text.slice(0, format === 'svg' ? 20 : 60))
      expect([seq, read.includes(words)]).toEqual([seq, true])
    }
    expect(read).not.toContain(flat('Too quick a word.'))
  })

  it('says in every format for people that the speech is simulated', () => {
    for (const format of ['md', 'html', 'json', 'docx', 'pdf', 'vtt', 'svg'] as const) expect(READ[format] ? text(format) : flat(withoutTags(joined(files.get(format)!)))).toContain(flat(transcript.simulated))
  })
})
