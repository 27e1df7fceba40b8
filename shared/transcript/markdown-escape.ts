import { paragraphs, plainText } from './plain-text.ts'

/** Characters that can begin markup anywhere in a line of CommonMark, GFM or a common extension of them, and what GFM turns into links by itself. */
const MARKUP = /[\\`*_{}[\]<>&|~$^@]|:(?=\/\/)(?<=(?:https?|ftp):)|\.(?<=\bwww\.)/gi
/** What makes a heading, a list, a rule or an underline at the beginning of a line. */
const LINE_START = /^(?:[#+=-]|\d{1,9}(?=[.)])|:)/
/** Characters that this or `plainText` may change. Most texts have none of them, and one look is enough. */
// oxlint-disable-next-line no-control-regex
const SPECIAL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff\\`*_{}[\]<>&|~$^@]/
const isPlain = (text: string): boolean => !SPECIAL.test(text) && !text.includes('://') && !/www\./i.test(text) && text.charCodeAt(text.length - 1) !== 0x20
const FIRST = new Set('#+=-:0123456789 \t')

/** One line of any text as Markdown that shows exactly this text: no markup, no link, no HTML. */
export function escapeMarkdown(text: string): string {
  const inline = isPlain(text) ? text : plainText(text).replaceAll('\n', ' ').trim().replace(MARKUP, String.raw`\$&`)
  if (!FIRST.has(inline[0] ?? '')) return inline
  return inline.trimStart().replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}

/** A text with its paragraphs and line breaks as Markdown blocks. `prefix` goes before each line, "> " for a block quotation. */
export function markdownBlocks(text: string, prefix = ''): string {
  if (isPlain(text)) return text === '' ? '' : prefix + escapeMarkdown(text)
  return paragraphs(text)
    .map((lines) => lines.map((line) => prefix + escapeMarkdown(line)).join('\\\n'))
    .join(`\n${prefix.trimEnd()}\n`)
}
