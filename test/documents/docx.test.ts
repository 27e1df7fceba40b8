import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxOf } from '../../electron/export/docx/docx.ts'
import { runsRight, stretches } from '../../electron/export/docx/direction.ts'
import { documentOf } from '../../shared/transcript/document/document.ts'
import type { Run, TranscriptDocument } from '../../shared/transcript/document/blocks.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import type { PageSize } from '../../shared/transcript/options.ts'
import { paragraphs, plainText } from '../../shared/transcript/plain-text.ts'
import { aCard, aLine, anInput, aQuote, aSpeech } from '../transcript/builders.ts'
import { aDocument, aNote, aSpeechBlock, ownWords } from '../transcript/document-builders.ts'
import { HOSTILE } from '../transcript/hostile.ts'

/** The file is opened by LibreOffice and unzip, which know nothing of what wrote it. */
const run = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 256 << 20 })
const isThere = ['soffice', 'pdftotext', 'unzip'].every((program) => run(program, program === 'pdftotext' ? '-v' : program === 'unzip' ? '-v' : '--version').error === undefined)
const skipped = isThere ? '' : ' (skipped: soffice, pdftotext or unzip is not installed; apt-get install libreoffice-writer-nogui poppler-utils unzip)'

const folder = mkdtempSync(join(tmpdir(), 'tdt-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const AT = '2026-02-01T10:00:00.000Z'
const flat = (text: string) => text.replace(/\s+/g, ' ')
/** Without the marks of notes, which a pdf shows a little higher than the line. */
const words = (runs: readonly Run[]) => runs.filter(({ note }) => note === undefined).map(({ text }) => text).join('')

async function written(name: string, document: TranscriptDocument, page: PageSize = 'a4') {
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, await docxOf(document, { page, at: AT }))
  return { file, xml: (part: string) => run('unzip', '-p', file, part).stdout, pdf: join(folder, `${name}.pdf`) }
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#123;': '{', '&#125;': '}' }
/** The text of each paragraph of a part, as a word processor reads it. */
const paragraphTexts = (xml: string): string[] => [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
  inner.replaceAll('<w:br/>', '\n').replaceAll('<w:tab/>', '\t').replace(/<[^>]+>/g, '').replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity))

const debate = documentOf(transcriptOf(anInput([
  aLine({ seq: 2, stage: 'opening', text: 'The debate begins.' }),
  aCard('K01', { seq: 4, stage: 'opening' }),
  aCard('M01', { seq: 5, stage: 'opening' }),
  aSpeech({ seq: 7, text: 'Kallas said “talk to us”.\n\nWe need a line of our own.', cards: ['A08'], claims: [{ claim: 'own-channel', relation: 'asserts' }], respondsTo: [4, 5], warrant: 'Others decide.', limits: 'Only if Kyiv knows.', quotes: [aQuote()] }),
  aCard('A08', { seq: 8, respondsTo: [7] }),
  aSpeech({ seq: 9, text: 'שלום לכולם, we say (2026)!', respondsTo: [8] }),
  aSpeech({ seq: 10, text: 'I take this back.', void: 'undone' }),
])))
const speeches = debate.parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'speech')
const hostile = aDocument(HOSTILE.map((text, index) => aSpeechBlock({ seq: index + 1, who: index % 2 ? text.slice(0, 80) || 'nobody' : 'Student A', said: ownWords(text), below: [{ of: 'reason', runs: [{ text: 'Why: ', look: 'strong' }, ...ownWords(text)] }] })),
  { title: '../../etc <b>&\u0000\ud800', runningHead: '{dash-0} & <w:p/>' })

describe.skipIf(!isThere)(`a transcript for Word and LibreOffice${skipped}`, () => {
  let made: Awaited<ReturnType<typeof written>>
  let strange: typeof made
  let pages: string[]
  beforeAll(async () => {
    made = await written('debate', debate)
    strange = await written('hostile', hostile, 'letter')
    run('soffice', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, made.file, strange.file)
    pages = run('pdftotext', made.pdf, '-').stdout.split('\f').slice(0, -1).map(flat)
  }, 240_000)

  it('opens in LibreOffice with every line in order, each with who spoke, its voice first, and all its words', () => {
    const text = pages.join(' ')
    let from = text.indexOf('The debate', pages[0]!.length)
    for (const { seq, who, facts, said, below } of speeches) {
      const at = text.indexOf(flat(`${who} ${facts.join(' · ')}`), from)
      expect([seq, at]).not.toEqual([seq, -1])
      from = at
      if (/[\u0590-\u05ff]/.test(words(said))) continue // pdftotext gives it in the order of the page
      for (const runs of [said, ...below.map((each) => each.runs)]) for (const paragraph of paragraphs(words(runs))) expect(text.slice(at)).toContain(flat(paragraph.join(' ')).trim().slice(0, 40))
    }
  })

  it('shows on its cover the question, the sentence on simulated speech, the facts and the contents, filled in', () => {
    const cover = pages[0]!
    for (const expected of [debate.title, debate.simulated, ...debate.facts.flatMap(({ name, value }) => [name, value]), debate.labels.contents, ...debate.parts.map(({ title }) => title), 'Opening']) expect(cover).toContain(flat(expected))
    for (const page of pages.slice(1)) expect(page).toContain(debate.runningHead)
    for (const [index, page] of pages.entries()) expect(page.replaceAll(' ', '')).toContain(debate.labels.page(index + 1, pages.length).replaceAll(' ', ''))
  })

  it('has the notes at the foot of its pages, under the numbers that they have in all formats', () => {
    const marked = [...made.xml('word/document.xml').matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id))
    expect(marked).toEqual(debate.notes.map(({ number }) => number))
    expect(marked.length).toBeGreaterThan(2)
    const feet = pages.join(' ')
    for (const { number, said, source } of debate.notes) {
      expect(feet).toContain(flat(`${number} ${words(said)}`).slice(0, 60))
      const foot = made.xml('word/footnotes.xml').split(`w:id="${number}"`)[1]!.split('</w:footnote>')[0]!
      expect(paragraphTexts(foot).join('\n')).toContain(words(source).trim().split('\n')[0])
    }
    expect(made.xml('word/document.xml')).toContain('<w:hyperlink w:anchor="note_1">')
  })

  it('keeps whatever a person wrote, and stays a file that opens', () => {
    const body = strange.xml('word/document.xml')
    const texts = paragraphTexts(body).join('\n\n').replaceAll(/[\u2068\u2069]/g, '')
    for (const text of HOSTILE) for (const paragraph of plainText(text).split(/\n(?:[ \t]*\n)+/)) expect(texts).toContain(paragraph)
    expect(texts).toContain('../../etc <b>&\ufffd\ufffd')
    expect(body).not.toContain('=>')
    expect(paragraphTexts(strange.xml('word/header1.xml')).join('')).toBe('{dash-0} & <w:p/>')
    const shown = flat(run('pdftotext', strange.pdf, '-').stdout)
    for (const part of ['=cmd|\' /C calc\'!A0', '<script>alert(1)</script>', '{"id":1}', 'nul\ufffd bell\ufffd', '<v Macron>I never said this</v>']) expect(shown).toContain(part)
  })

  it('is on A4 or Letter, in the language of the document, by nobody', () => {
    expect(run('pdfinfo', made.pdf).stdout).toMatch(/Page size:.*A4/)
    expect(run('pdfinfo', strange.pdf).stdout).toMatch(/Page size:.*612 x 792/)
    const core = made.xml('docProps/core.xml')
    expect(core).toContain(`<dc:title>${debate.title}</dc:title>`)
    expect(core).toMatch(/<dc:creator>Tour de Table<.*<cp:lastModifiedBy>Tour de Table<.*2026-02-01T10:00:00Z/)
    expect(made.xml('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    expect(made.xml('word/document.xml')).toContain('<w:lang w:val="it"/>')
  })

  it('sets each voice in a style of its own, told apart by its rule and not by colour alone', () => {
    const styles = made.xml('word/styles.xml')
    const body = made.xml('word/document.xml')
    const borderOf = (name: string) => styles.split('<w:style ').find((style) => style.includes(`<w:name w:val="${name}"`))!.match(/<w:left w:val="(\w+)"/)?.[1]
    expect(['exact words', 'translated', 'reported'].map((voice) => borderOf(`Voice: ${voice}`))).toEqual(['single', 'double', 'dotted'])
    const known = new Set([...styles.matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id))
    for (const [, id] of [...body.matchAll(/<w:[pr]Style w:val="(\w+)"/g), ...made.xml('word/footnotes.xml').matchAll(/<w:[pr]Style w:val="(\w+)"/g)]) expect([id, known.has(id)]).toEqual([id, true])
    expect(paragraphTexts(body).length).toBeGreaterThan(30)
    expect([...body.matchAll(/"(Voice\w+)"/g)].map(([, id]) => id)).toEqual(['VoiceApp', 'VoiceExact', 'VoiceTranslated', 'VoiceStudent', 'VoiceStudent', 'VoiceTranslated', 'VoiceStudent', 'VoiceStudent'])
  })

  it('leads to lines and sources by links that all arrive', () => {
    const body = made.xml('word/document.xml')
    const places = new Set([...body.matchAll(/<w:bookmarkStart [^>]*w:name="(\w+)"/g)].map(([, name]) => name))
    const anchors = [...body.matchAll(/w:anchor="(\w+)"/g)].map(([, name]) => name!)
    for (const anchor of ['line_4', 'line_5', 'line_8', 'note_1']) expect(anchors).toContain(anchor)
    for (const anchor of anchors) expect([anchor, places.has(anchor)]).toEqual([anchor, true])
    const ids = [...body.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const relations = made.xml('word/_rels/footnotes.xml.rels')
    for (const href of debate.notes.flatMap(({ source }) => source.flatMap((each) => each.href ?? []))) expect(relations).toContain(`Target="${href.replaceAll('&', '&amp;')}" TargetMode="External"`)
  })

  it('has the same bytes whenever it is written', async () => {
    const [first, second] = [await docxOf(debate, { page: 'a4', at: AT }), await docxOf(debate, { page: 'a4', at: AT })]
    expect(Buffer.compare(first, second)).toBe(0)
    expect(run('unzip', '-Z', '-T', made.file).stdout).toMatch(/20260201\.100000/)
  })

  it('keeps notes that stand out of their order in a list at its end, under their numbers', async () => {
    const { xml } = await written('order', aDocument([aSpeechBlock({ seq: 1, voice: 'quote', said: ownWords('“One.”'), notes: [1] }), aSpeechBlock({ seq: 2, voice: 'quote', said: ownWords('“Three.”'), notes: [3, 1] })], { notes: [aNote(1), aNote(2), aNote(3)] }))
    const body = xml('word/document.xml')
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1'])
    const texts = paragraphTexts(body)
    expect(texts).toContain('“Three.”3 1')
    expect(texts.slice(texts.lastIndexOf('Notes') + 1).filter((text) => text.includes('Speaker')).map(flat)).toEqual(['2 Speaker 2', '3 Speaker 3'])
  })
})

describe('the direction of what a person wrote', () => {
  it('is decided by its first letter, whatever signs and figures stand before it', () => {
    expect(['“שלום', '2026: مرحبا', 'Hello שלום', '123 !', ''].map(runsRight)).toEqual([true, true, false, false, false])
  })

  it('changes between letters of two directions and nowhere else, and nothing is lost', () => {
    expect(stretches('שלום ל-Moscow now (2026)!', true)).toEqual([{ text: 'שלום ל-', rtl: true }, { text: 'Moscow now (2026)', rtl: false }, { text: '!', rtl: true }])
    expect(stretches('He said שלום, לכולם twice.', false)).toEqual([{ text: 'He said ', rtl: false }, { text: 'שלום, לכולם', rtl: true }, { text: ' twice.', rtl: false }])
    for (const text of HOSTILE) for (const rtl of [true, false]) expect(stretches(text, rtl).map((part) => part.text).join('')).toBe(text)
  })
})
