import { paragraphs, plainText } from './plain-text.ts'

/** Characters that can begin markup anywhere in a line of CommonMark, GFM or a common extension of them, and what GFM turns into links by itself. */
const MARKUP = /[\\`*_{}[\]<>&|~$^@]|:(?=\/\/)(?<=(?:https?|ftp):)|\.(?<=\bwww\.)/gi
/** What makes a heading, a list, a rule or an underline at the beginning of a line. */
const LINE_START = /^(?:[#+=-]|\d{1,9}(?=[.)])|:)/
/** What may have to be changed: most names and facts have none of it. */
const PERHAPS = /[\\`*_{}[\]<>&|~$^@\n]|:\/\/|www\.|^[\s#+=\-\d:]|\s$/i

/** One line of any text as Markdown that shows exactly this text: no markup, no link, no HTML. */
export function escapeMarkdown(text: string): string {
  const shown = plainText(text)
  if (!PERHAPS.test(shown)) return shown
  const inline = shown.replaceAll('\n', ' ').trim().replace(MARKUP, String.raw`\$&`)
  return inline.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}

/** A text with its paragraphs and line breaks as Markdown blocks. `prefix` goes before each line, "> " for a block quotation. */
export function markdownBlocks(text: string, prefix = ''): string {
  return paragraphs(text)
    .map((lines) => lines.map((line) => prefix + escapeMarkdown(line)).join('\\\n'))
    .join(`\n${prefix.trimEnd()}\n`)
}
