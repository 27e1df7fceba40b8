import { plainText } from './plain-text.ts'

/** What begins markup anywhere in a statement. */
const MARKUP = /[\\@#*_[\]<>{}]/g
/** What does so only before another sign: comments and addresses, front matter, the short names of signs (`.and.`, `:smile:`). */
const IN_PAIRS = /\/(?=[/*])|=(?==)|[.:](?=[^\s.:]+[.:])/g

const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim()

/** Any text → the text of one Argdown statement that says exactly these words. Line breaks and runs of blanks become one blank: a blank line would end the statement. */
export function argdownText(text: string): string {
  return oneLine(text).replace(MARKUP, String.raw`\$&`).replace(IN_PAIRS, String.raw`\$&`)
}

/** Any text → a title between brackets of either kind, where nothing can be escaped: brackets become their typographic likes. */
export function argdownTitle(text: string): string {
  const likes: Record<string, string> = { '<': '‹', '>': '›', '[': '(', ']': ')' }
  return oneLine(text).replace(/[<>[\]]/g, (sign) => likes[sign] ?? sign)
}

/** A value as YAML in braces or in front matter: JSON, which YAML contains, without the signs by which the parser would end it too early. */
export function argdownData(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? plainText(part) : part))
    .replace(/"(?:[^"\\]|\\.)*"/g, (string) => string.replace(/[{}=\u0085\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
