import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfOf } from '../../electron/export/pdf/pdf.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { Run, Speech, TranscriptDocument } from '../../shared/transcript/document/blocks.ts'
import { documentOf } from '../../shared/transcript/document/document.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import type { PageSize } from '../../shared/transcript/options.ts'
import { aCard, aLine, anInput, aSpeech, quotesIn } from '../transcript/builders.ts'
import { HOSTILE } from '../transcript/hostile.ts'

/** Read by poppler and qpdf, which know nothing of what wrote it. */
const run = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 256 << 20 })
const isThere = (tool: string) => run(tool, '--version').error === undefined
const poppler = isThere('pdftotext')
const qpdf = isThere('qpdf')
const skipped = poppler && qpdf ? '' : ' (skipped: apt-get install poppler-utils qpdf)'

const folder = mkdtempSync(join(tmpdir(), 'tdt-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One blank between words; poppler's own marks of direction are no part of the text. */
const flat = (text: string) => text.replace(/[\u202a-\u202e]/g, '').replace(/\s+/g, ' ')
const wordsIn = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
const speechesOf = ({ parts }: TranscriptDocument): Speech[] => parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'speech')

interface Written { file: string; document: TranscriptDocument; text: string }

async function written(name: string, lines: Line[], { page = 'a4', lang = 'en' }: { page?: PageSize; lang?: 'en' | 'fr' } = {}): Promise<Written> {
  const document = documentOf(transcriptOf(anInput(lines, { lang })))
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, await pdfOf(document, { page, at: '2026-01-29T10:00:00Z' }))
  return { file, document, text: flat(run('pdftotext', '-layout', file, '-').stdout) }
}

const SCRIPTS = [
  'Schweiz, Łódź, Đà Nẵng, Ελλάδα, Київ', '我们认为欧盟应该恢复直接接触', 'この文章は「正しく」', '한국어도 잘 나온다', 'ქართული ენა', 'հայերեն', 'አማርኛ', 'हिन्दी में लिखा', 'বাংলা ভাষা', 'தமிழ் மொழி', 'ภาษาไทยไม่มีช่องว่าง', '😀👩‍🔬', '∑ x² ≥ 0 → ∞',
]
const HEBREW = 'הסנקציות לא עבדו'
const ARABIC = 'سياسة في بروكسل'

describe.skipIf(skipped !== '')(`a transcript as pdf${skipped}`, () => {
  let whole: Written
  beforeAll(async () => {
    whole = await written('whole', [
      aLine({ seq: 1, text: 'The debate begins.' }), aSpeech({ seq: 2, warrant: 'The treaties say so.', quotes: quotesIn('“talk to us”') }), aCard('K01', { seq: 3, respondsTo: [2] }), aCard('M01', { seq: 4, respondsTo: [2] }),
      aCard('K05', { seq: 5, respondsTo: [2] }), aSpeech({ seq: 6, text: SCRIPTS.join(' '), respondsTo: [3, 4] }), aSpeech({ seq: 7, text: HEBREW }), aSpeech({ seq: 8, text: ARABIC }),
    ])
  }, 60_000)

  it('holds every line in order, each with who speaks, its voice, its number and its words', () => {
    let from = 0
    const find = (part: string) => {
      const at = whole.text.indexOf(flat(part), from)
      expect([part, at >= from]).toEqual([part, true])
      return at
    }
    for (const line of speechesOf(whole.document)) {
      from = find(`${line.who} ${line.facts[0]!}`)
      find(whole.document.labels.line(line.seq))
      if (line.seq < 6) from = find(wordsIn(line.said))
    }
  })

  it('gives words of any script back, in the order in which they were written', () => {
    const read = whole.text.replaceAll(' ', '') // a line may end anywhere in a script without blanks
    for (const words of [...SCRIPTS, HEBREW, ARABIC]) for (const word of words.split(' ')) expect(read).toContain(word)
  })

  it('is one that other programs accept, with all its fonts inside', () => {
    const checked = run('qpdf', '--check', whole.file)
    expect([checked.status, checked.stderr]).toEqual([0, ''])
    const fonts = run('pdffonts', whole.file).stdout.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(15)
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it('is tagged for those who listen to it: headings, lists, quotations, references, links', () => {
    const structure = run('pdfinfo', '-struct', whole.file).stdout
    for (const element of ['Document', 'Sect', 'H1', 'H2', 'H3', 'Div', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Reference', 'Link']) expect(structure).toMatch(new RegExp(`^\\s*${element}\\b`, 'm'))
    expect(flat(run('pdfinfo', '-struct-text', whole.file).stdout)).toContain('We need a line of our own.')
  })

  it('says its title, its language, and nothing of the machine', () => {
    const info = run('pdfinfo', whole.file).stdout
    expect(info).toMatch(/Title:\s+Should the European Union renew direct contacts with the Kremlin\? · Transcript/)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Creator:\s+Tour de Table\nProducer:\s+Tour de Table\nCreationDate:\s+Thu Jan 29 10:00:00 2026/)
    const [catalog] = objectsOf(whole.file, '/Catalog')
    expect(catalog).toMatchObject({ '/Lang': 'u:en', '/PageMode': '/UseOutlines' })
    expect(objectsOf(whole.file, null).some((each) => each['/DisplayDocTitle'] === true)).toBe(true)
    expect(objectsOf(whole.file, null).some((each) => each['/Lang'] === 'u:it')).toBe(true) // Meloni's own words
  })

  it('has bookmarks of parts and, below them, stages', () => {
    const outlines = (JSON.parse(run('qpdf', '--json', '--json-key=outlines', whole.file).stdout) as { outlines: { title: string; kids: { title: string }[]; destpageposfrom1: number }[] }).outlines
    const titles = outlines.map(({ title }) => title)
    expect(titles).toEqual([whole.document.title, ...whole.document.parts.map(({ title }) => title), whole.document.labels.notes])
    expect(outlines.find(({ title }) => title === whole.document.parts.find(({ id }) => id === 'record')!.title)!.kids.map(({ title }) => title)).toEqual(['Exchange, round 1 of 3'])
  })

  it('leads from marks to notes and back, from answers to lines, and out only over https; every link says where', () => {
    const links = objectsOf(whole.file, '/Annot')
    const inside = new Set(links.flatMap((link) => (typeof link['/Dest'] === 'string' ? [link['/Dest'].replace(/^u:/, '')] : [])))
    for (const name of ['line-2', 'line-3', 'note-1', 'mark-1']) expect(inside).toContain(name)
    const named = JSON.stringify(objectsOf(whole.file, null).find((each) => '/Dests' in each))
    for (const name of inside) expect(named).toContain(`"u:${name}"`)
    const out = links.flatMap((link) => ('/A' in link ? [(link['/A'] as { '/URI': string })['/URI'].replace(/^u:/, '')] : []))
    expect(out.length).toBeGreaterThan(2)
    for (const address of out) expect(address).toMatch(/^https:\/\//)
    for (const link of links) expect([typeof link['/StructParent'], String(link['/Contents']).length > 2]).toEqual(['number', true])
  })

  it('has nothing on its pages that is neither tagged nor marked as furniture', () => {
    expect(pagesOf(whole.file).length).toBeGreaterThan(2)
    for (const page of pagesOf(whole.file)) {
      let depth = 0
      const bare: string[] = []
      for (const operator of page.split('\n')) {
        if (/\bBDC$|\bBMC$/.test(operator)) depth += 1
        else if (operator === 'EMC') depth -= 1
        else if (depth <= 0 && /\bTJ ET$|\bTj ET$|^[SfB]\*?$/.test(operator)) bare.push(operator)
      }
      expect([depth, bare]).toEqual([0, []])
    }
  })

  it('is of the size that was asked for, in the language that was asked for, and counts its pages', async () => {
    const { file, text } = await written('letter', [aSpeech({ seq: 1 }), aCard('M01', { seq: 2 })], { page: 'letter', lang: 'fr' })
    expect(run('pdfinfo', file).stdout).toMatch(/Page size:\s+612 x 792/)
    expect(run('pdfinfo', whole.file).stdout).toMatch(/Page size:.*A4/)
    expect(objectsOf(file, '/Catalog')[0]).toMatchObject({ '/Lang': 'u:fr' })
    expect(text).toContain('Procès-verbal d’un débat simulé')
    const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file).stdout)![1])
    expect(text).toMatch(new RegExp(`1 ?/ ?${pages}\\b`))
  })

  it('keeps whatever a student wrote: markup, controls, lone halves, unknown signs, words without end', async () => {
    const { file, text } = await written('hostile', [...HOSTILE.map((said, index) => aSpeech({ seq: index + 1, text: said })), aSpeech({ seq: 900, text: '\u{13000} is not in any font' })])
    expect(run('qpdf', '--check', file).status).toBe(0)
    for (const part of ['<script>alert(1)</script>', '=cmd|\' /C calc\'!A0', '{"id":1}', '../../etc/passwd', 'C:\\Windows\\con.txt', '日本語', 'שלום', 'right to left', '&lt;b&gt; &amp; &nbsp;']) expect(text).toContain(part)
    expect(text.replace(/[^x]/g, '').length).toBeGreaterThanOrEqual(50_000)
    expect(text.split('word ').length - 1).toBeGreaterThanOrEqual(9_990)
    expect(text).toContain('\u{13000} is not in any font') // shown as [U+13000], copied as itself
    expect(run('pdfinfo', '-js', file).stdout.trim()).toBe('')
    expect(run('pdfinfo', file).stdout).toMatch(/JavaScript:\s+no/)
  }, 120_000)
})

type PdfObject = Record<string, unknown>

/** The objects of a pdf of one type, as qpdf sees them; null: all. */
function objectsOf(file: string, type: string | null): PdfObject[] {
  const { qpdf: parts } = JSON.parse(run('qpdf', '--json', '--json-key=qpdf', file).stdout) as { qpdf: [unknown, Record<string, { value?: PdfObject }>] }
  return Object.values(parts[1]).flatMap(({ value }) => (typeof value === 'object' && value !== null && (type === null || value['/Type'] === type) ? [value] : []))
}

/** What stands on each page, as operators. */
function pagesOf(file: string): string[] {
  const pages = (JSON.parse(run('qpdf', '--json', '--json-key=pages', file).stdout) as { pages: { contents: string[] }[] }).pages
  return pages.map(({ contents }) => contents.map((id) => run('qpdf', `--show-object=${id.replace(' ', ',').replace(/ R$/, '')}`, '--filtered-stream-data', file).stdout).join('\n'))
}
