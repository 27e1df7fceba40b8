import { Footer, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx'
import type { TranscriptDocument } from '../../../shared/transcript/document/blocks.ts'
import type { PageSize } from '../../../shared/transcript/options.ts'
import { paragraph, words } from './inline.ts'

/** Twips. */
const SIZES: Readonly<Record<PageSize, { width: number; height: number }>> = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } }
const MARGIN = { top: 1300, bottom: 1250, left: 1360, right: 1360, header: 620, footer: 560 }

/** Width of the text. */
export const textWidth = (page: PageSize): number => SIZES[page].width - MARGIN.left - MARGIN.right

/** Page, its head (not on the cover) and its foot. */
export function sectionOf({ runningHead, labels }: TranscriptDocument, page: PageSize): Omit<ISectionOptions, 'children'> {
  const footer = new Footer({ children: [new Paragraph({ style: 'Footer', children: pageWords(labels.page) })] })
  return {
    properties: { page: { size: SIZES[page], margin: MARGIN }, titlePage: true },
    headers: { default: new Header({ children: [paragraph({ style: 'Header' }, [words(runningHead)])] }), first: new Header({ children: [paragraph({ style: 'Header' }, [])] }) },
    footers: { default: footer, first: footer },
  }
}

/** The words of "page 3 of 12" with Word's own counters in them: two numbers are set in, and taken for their places. */
function pageWords(label: (number: number, of: number) => string): TextRun[] {
  const [first, second] = [707, 909]
  return label(first, second).split(/(707|909)/).map((part) => new TextRun({ children: [part === String(first) ? PageNumber.CURRENT : part === String(second) ? PageNumber.TOTAL_PAGES : part] }))
}
