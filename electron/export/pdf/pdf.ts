import type { TranscriptDocument } from '../../../shared/transcript/document/blocks.ts'
import type { PageSize } from '../../../shared/transcript/options.ts'
import type { PaperSize } from '../print/ink.ts'
import { bytesOf, newPdf } from '../print/pdf-file.ts'
import { cover } from './cover.ts'
import { bookmark, newFlow } from './flow.ts'
import { noteList } from './notes.ts'
import { pageEdges } from './page-edges.ts'
import { breath, heading, part } from './part.ts'
import { lineTarget, markTarget, noteTarget } from './runs.ts'

const SIZES: Record<PageSize, PaperSize> = { a4: 'A4', letter: 'Letter' }

/**
 * A transcript as a pdf: tagged for those who listen to it, with bookmarks, links and all its fonts inside. `at`: the time that the file
 * bears, ISO. Other work goes on between the blocks.
 */
export async function pdfOf(document: TranscriptDocument, { page, at }: { page: PageSize; at: string }): Promise<Uint8Array> {
  const { title, kicker, lang, labels, notes, parts } = document
  const pen = newPdf({ title: `${title} · ${kicker}`, lang, at: new Date(at), subject: document.simulated })
  const flow = newFlow(pen, SIZES[page], targetsOf(document))
  flow.newPage()
  cover(flow, document)
  bookmark(pen.outline, title, 'top')
  for (const one of parts) await part(flow, one, labels)
  if (notes.length > 0) {
    flow.within('Sect', { title: labels.notes }, () => {
      bookmark(pen.outline, labels.notes, heading(flow, labels.notes, 'part-notes'))
      noteList(flow, notes, labels)
    })
  }
  flow.parent.end()
  pageEdges(pen, document)
  await breath()
  return bytesOf(pen)
}

/** The places that links may lead to: a mark leads to no note that is not there, and no line to one that was left out. */
function targetsOf({ parts, notes }: TranscriptDocument): ReadonlySet<string> {
  const lines = parts.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'speech' ? [lineTarget(block.seq)] : []))
  return new Set([...lines, ...notes.flatMap(({ number }) => [noteTarget(number), markTarget(number)])])
}
