import { paragraphs, plainText } from './plain-text.ts'

/** Characters that can begin markup anywhere in a line of CommonMark, GFM or a common extension of them. */
const MARKUP = /[\\`*_{}[\]<>&|~$^]/g
/** Addresses that GFM turns into links by itself. */
const ADDRESS = /:(?=\/\/)(?<=(?:https?|ftp):)|\.(?<=\bwww\.)|@/gi
/** What makes a heading, a list, a rule or an underline at the beginning of a line. */
const LINE_START = /^(?:[#+=-]|\d{1,9}(?=[.)])|:)/

/** What any of them may change: most names and facts have none of it. */
const PERHAPS = /[\\`*_{}[\]<>&|~$^@:.\n]|^[\s#+=\-\d]|\s$/

/** One line of any text as Markdown that shows exactly this text: no markup, no link, no HTML. */
export function escapeMarkdown(text: string): string {
  const shown = plainText(text)
  if (!PERHAPS.test(shown)) return shown
  const inline = shown.replaceAll('\n', ' ').trim().replace(MARKUP, String.raw`\$&`).replace(ADDRESS, String.raw`\$&`)
  return inline.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}

/** A text with its paragraphs and line breaks as Markdown blocks. `prefix` goes before each line, "> " for a block quotation. */
export function markdownBlocks(text: string, prefix = ''): string {
  return paragraphs(text)
    .map((lines) => lines.map((line) => prefix + escapeMarkdown(line)).join('\\\n'))
    .join(`\n${prefix.trimEnd()}\n`)
}
