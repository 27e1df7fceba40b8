import { HeadingLevel, Paragraph, TableOfContents } from 'docx'
import { plainText } from '../../../shared/transcript/plain-text.ts'
import { inline, place, words } from './inline.ts'

/** Writes the headings of a document and remembers them for its table of contents. */
export interface Headings {
  heading(level: 1 | 2, text: string, newPage?: boolean): Paragraph
  /** A field of Word, filled in with the headings written so far. Their pages are known only to who lays the pages out: they appear when the field is updated. */
  contents(title: string): TableOfContents
}

/** Numbers of bookmarks of headings; those of lines count from 1. */
const HEADING_IDS = 2_000_000

export function headings(): Headings {
  const entries: { title: string; level: number; href: string }[] = []
  return {
    heading(level, text, newPage = false) {
      const title = plainText(text)
      const href = `_Toc${HEADING_IDS + entries.length}`
      const children = inline([place(href, HEADING_IDS + entries.length, words(title))])
      entries.push({ title, level, href })
      return new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, pageBreakBefore: newPage, children })
    },
    contents: (title) => new TableOfContents(plainText(title), { hyperlink: true, headingStyleRange: '1-2', beginDirty: false, tabLeader: 'none', cachedEntries: entries }),
  }
}
