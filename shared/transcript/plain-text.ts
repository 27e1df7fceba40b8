/** Control characters that no page and no text file shows, and the two that XML cannot hold; line breaks and tabs stay. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g

/** What `plainText` changes, and halves of characters: most texts have none of it. */
// oxlint-disable-next-line no-control-regex
const UNUSUAL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/

/** Any text → text that can stand in a file: whole characters only, what cannot be shown made visible as U+FFFD, line breaks as `\n`. */
export function plainText(text: string): string {
  return UNUSUAL.test(text) ? text.replace(/\r\n?|\u2028|\u2029/g, '\n').toWellFormed().replace(CONTROL, '\ufffd') : text
}

/** Text → its paragraphs (blank lines between), each a list of lines; neither is ever empty. */
export function paragraphs(text: string): string[][] {
  return plainText(text)
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()).filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
}
