import { Document, Packer, type FileChild } from 'docx'
import type { Block, Part, TranscriptDocument } from '../../../shared/transcript/document/blocks.ts'
import type { PageSize } from '../../../shared/transcript/options.ts'
import { headings, type Headings } from './contents.ts'
import { footnotesOf, otherNotes } from './footnotes.ts'
import { paragraph, words } from './inline.ts'
import { listOf, NUMBERING, type Page } from './lists.ts'
import { noteMarks } from './notes.ts'
import { sectionOf, textWidth } from './page.ts'
import { paragraphsOf, type Setting } from './runs.ts'
import { speechOf } from './speech.ts'
import { coreProperties, datedZip } from './steady.ts'
import { stylesOf } from './styles.ts'
import { factsTable } from './tables.ts'

/** What all parts of a document are written with. */
interface Desk { setting: Setting; page: Page; headings: Headings }

/**
 * A document → the bytes of a docx file for Word and LibreOffice: real styles, headings, contents, footnotes, lists, tables and links.
 * `at`: ISO time that the file bears. The same document gives the same bytes.
 */
export async function docxOf(document: TranscriptDocument, { page: size, at }: { page: PageSize; at: string }): Promise<Uint8Array> {
  const setting: Setting = { lines: new Set(linesOf(document)), marks: noteMarks(document.notes) }
  const desk: Desk = { setting, page: { labels: document.labels, width: textWidth(size) }, headings: headings() }
  // Notes and contents follow from what was written: the parts first, from beginning to end.
  const parts = document.parts.flatMap((part, index) => partOf(part, index === 0, desk))
  const others = otherNotes(document, setting, desk.headings)
  const file = new Document({
    styles: stylesOf(document.lang, seatsOf(document)), numbering: NUMBERING, footnotes: footnotesOf(document, setting),
    sections: [{ ...sectionOf(document, size), children: [...coverOf(document, desk), ...parts, ...others] }],
  })
  return datedZip(await Packer.pack(file, 'uint8array', undefined, [coreProperties(document, at)]), at)
}

function coverOf({ kicker, title, simulated, facts, labels }: TranscriptDocument, { setting, page, headings: { contents } }: Desk): FileChild[] {
  return [
    paragraph({ style: 'Kicker' }, [words(`Tour de Table · ${kicker}`)]),
    paragraph({ style: 'Title' }, [words(title)]),
    ...paragraphsOf([{ text: simulated }], { style: 'Simulated' }, setting),
    factsTable(facts, page.width),
    paragraph({ style: 'ContentsTitle' }, [words(labels.contents)]),
    contents(labels.contents),
  ]
}

function partOf({ title, note, blocks }: Part, isFirst: boolean, desk: Desk): FileChild[] {
  return [
    desk.headings.heading(1, title, isFirst),
    ...(note === null ? [] : paragraphsOf([{ text: note }], { style: 'PartNote' }, desk.setting)),
    ...blocks.flatMap((block) => blockOf(block, desk)),
  ]
}

function blockOf(block: Block, { setting, page, headings: { heading } }: Desk): FileChild[] {
  switch (block.kind) {
    case 'heading': return [heading(2, block.text)]
    case 'text': return paragraphsOf(block.runs, {}, setting)
    case 'facts': return [factsTable(block.facts, page.width)]
    case 'list': return listOf(block.of, block.items, setting, page)
    case 'speech': return speechOf(block, setting)
  }
}

const linesOf = ({ parts }: TranscriptDocument): number[] => parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'speech' ? [block.seq] : [])))

function seatsOf({ parts }: TranscriptDocument): string[] {
  const named = parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'speech' ? [block.seat] : block.kind === 'list' ? block.items.map((item) => item.badge?.seat) : [])))
  return [...new Set(named.filter((seat) => seat !== null && seat !== undefined))].toSorted()
}
