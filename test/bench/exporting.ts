import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { docxOf } from '../../electron/export/docx/docx.ts'
import { renderTranscript } from '../../electron/export/render.ts'
import type { Block } from '../../shared/transcript/document/blocks.ts'
import { documentOf } from '../../shared/transcript/document/document.ts'
import { markdownOf } from '../../shared/transcript/markdown.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { longTranscript } from './long-transcript.ts'
import { median, rounded } from './stats.ts'

const LINES = 1_000
const RUNS = 21
const TARGET = 3
const OPTIONS = { style: 'apa', page: 'a4', at: '2026-01-29T09:00:00.000Z' } as const

/**
 * Writing a transcript of 1,000 lines as Markdown and as JSON, against JSON.stringify of the model; in turn. Markdown with its layout, which one export
 * makes once for docx, pdf, html and Markdown; without the bibliography, which takes the citation processor as long whatever reads it.
 */
export async function exporting() {
  const transcript = longTranscript(LINES)
  const against = async (what: string, task: () => unknown) => {
    const [taskMs, floorMs]: [number[], number[]] = [[], []]
    for (let run = -3; run < RUNS; run++) {
      const times = [await took(task), await took(() => JSON.stringify(transcript))] as const
      if (run >= 0) [taskMs, floorMs].forEach((all, index) => all.push(times[index]!))
    }
    const ratio = median(taskMs) / median(floorMs)
    return { what: `${what} / JSON.stringify of the model`, renderMs: rounded(median(taskMs)), floorMs: rounded(median(floorMs)), ratio: rounded(ratio), target: TARGET, ok: ratio <= TARGET }
  }
  return {
    writingMarkdown: await against(`writing ${LINES} lines as md`, () => markdownOf(documentOf(transcript))),
    writingJson: await against(`writing ${LINES} lines as json`, () => renderTranscript(transcript, 'json', OPTIONS)),
    writingDocx: await writtenForWord(transcript),
    writingMemory: memory(),
  }
}

const TARGET_WORD = 2

/** Writing a transcript of 1,000 lines for Word, against the same library writing as many plain paragraphs of the same words; in turn. */
async function writtenForWord(transcript: Transcript) {
  const document = documentOf(transcript)
  const texts = document.parts.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn))
  const plain = () => Packer.pack(new Document({ sections: [{ children: texts.map((text) => new Paragraph({ children: [new TextRun(text)] })) }] }), 'uint8array')
  const [renderMs, floorMs]: [number[], number[]] = [[], []]
  for (let run = -3; run < RUNS; run++) {
    const times = [await took(() => docxOf(document, OPTIONS)), await took(plain)] as const
    if (run >= 0) [renderMs, floorMs].forEach((all, index) => all.push(times[index]!))
  }
  const ratio = median(renderMs) / median(floorMs)
  return { what: `docx of ${LINES} lines / the same library writing ${texts.length} plain paragraphs`, renderMs: rounded(median(renderMs)), floorMs: rounded(median(floorMs)), ratio: rounded(ratio), target: TARGET_WORD, ok: ratio <= TARGET_WORD }
}

/** The words of a block, a paragraph each. */
function paragraphsIn(block: Block): string[] {
  const words = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('')
  switch (block.kind) {
    case 'speech': return [`${block.who} ${block.facts.join(' · ')} ${words(block.toRuns)}`, words(block.said), ...block.below.map(({ runs }) => words(runs))]
    case 'list': return block.items.map(({ head, body, below }) => words([...head, ...body, ...below]))
    case 'facts': return block.facts.flatMap(({ name, value }) => [name, value])
    case 'heading': return [block.text]
    case 'text': return [words(block.runs)]
  }
}

const MANY = 10_000
/** Times the memory that a program needs anyhow to hold that transcript as objects and once more as text. */
const TARGET_MEMORY = 1.5

/** The most memory that a program of its own ever held while it wrote 10,000 lines. */
function memory() {
  const peak = (what: string): number => Number(spawnSync(process.execPath, [join(import.meta.dirname, 'exporting-once.ts'), what, String(MANY)], { encoding: 'utf8' }).stdout)
  const [floor, md, json, csv] = ['nothing', 'md', 'json', 'csv'].map(peak) as [number, number, number, number]
  const ratio = Math.max(md, json, csv) / floor
  return { what: `peak of memory in writing ${MANY} lines as md, json, csv / in JSON.stringify of the model`, megabytes: { md, json, csv, floor }, ratio: rounded(ratio), target: TARGET_MEMORY, ok: ratio <= TARGET_MEMORY }
}

async function took(task: () => unknown): Promise<number> {
  const started = performance.now()
  await task()
  return performance.now() - started
}
