import PDFDocument from 'pdfkit'
import { pdfOf } from '../../electron/export/pdf/pdf.ts'
import { fontIn, latinOf, type Face } from '../../electron/export/print/font-files.ts'
import type { Block, Run, TranscriptDocument } from '../../shared/transcript/document/blocks.ts'
import { documentOf } from '../../shared/transcript/document/document.ts'
import { longTranscript } from './long-transcript.ts'
import { median, rounded } from './stats.ts'

const LINES = 1_000
const RUNS = 7
const TARGET = 2

/** Writing a transcript of 1,000 lines as a tagged pdf, against pdfkit writing as many plain paragraphs of the same words in the same fonts; in turn. */
export async function pdfOfManyLines() {
  const document = documentOf(longTranscript(LINES))
  const paragraphs = paragraphsOf(document)
  const [renderMs, floorMs]: [number[], number[]] = [[], []]
  for (let run = -2; run < RUNS; run++) {
    const times = [await took(() => pdfOf(document, { page: 'a4', at: '2026-01-29T09:00:00.000Z' })), await took(() => plain(paragraphs))] as const
    if (run >= 0) [renderMs, floorMs].forEach((all, index) => all.push(times[index]!))
  }
  const ratio = median(renderMs) / median(floorMs)
  return { what: `pdf of ${LINES.toLocaleString('en')} lines / the same library writing ${paragraphs.length} plain paragraphs in the same fonts`, renderMs: rounded(median(renderMs)), floorMs: rounded(median(floorMs)), ratio: rounded(ratio), target: TARGET, ok: ratio <= TARGET }
}

type Paragraph = [Face, string]
const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

function paragraphsOf({ parts, notes, facts, simulated, title }: TranscriptDocument): Paragraph[] {
  const all: Paragraph[] = [
    ['serif-bold', title], ['serif', simulated], ...facts.map(({ name, value }): Paragraph => ['sans', `${name} ${value}`]), ...parts.flatMap((part): Paragraph[] => [['serif-bold', part.title], ...part.blocks.flatMap(wordsOf)]),
    ...notes.flatMap(({ said, words: quoted, original, source }): Paragraph[] => [['sans', words(said)], ['serif', words(quoted)], ['serif-italic', words(original)], ['sans', words(source)]]),
  ]
  return all.filter(([, text]) => text !== '')
}

function wordsOf(block: Block): Paragraph[] {
  switch (block.kind) {
    case 'speech': return [['sans-bold', block.who], ['sans', `${block.facts.join(' · ')} ${words(block.toRuns)}`], [block.quoted ? 'serif' : 'sans', words(block.said)], ...block.below.map(({ runs }): Paragraph => ['sans', words(runs)])]
    case 'list': return block.items.flatMap(({ head, body, below }): Paragraph[] => [['sans-bold', words(head)], ['sans', words(body)], ['sans', words(below)]])
    case 'facts': return block.facts.map(({ name, value }) => ['sans', `${name} ${value}`])
    case 'heading': return [['serif-bold', block.text]]
    case 'text': return [['sans', words(block.runs)]]
  }
}

function plain(paragraphs: readonly Paragraph[]): Promise<void> {
  const pen = new PDFDocument({ font: null as never, autoFirstPage: false })
  for (const face of ['serif', 'serif-bold', 'serif-italic', 'sans', 'sans-bold'] as const) pen.registerFont(face, fontIn(latinOf(face)) as never)
  pen.addPage()
  for (const [face, text] of paragraphs) pen.font(face).fontSize(10.5).text(text).moveDown(0.3)
  const done = new Promise<void>((resolve) => { pen.on('end', resolve) })
  pen.resume()
  pen.end()
  return done
}

async function took(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await task()
  return performance.now() - started
}
