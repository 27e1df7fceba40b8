/** What stands in a cell; `null` leaves it empty. */
export type Cell = string | number | boolean | null

/**
 * What begins a cell, or would begin one for a spreadsheet that splits at other signs than commas (Excel does by the language of the
 * system): the start, a semicolon, a tab, a line break. Followed, perhaps after signs that are not seen, by what makes a formula of it
 * (OWASP, "CSV injection": = + - @, in full width too), or by the apostrophe that this file adds.
 */
const BEGINS_FORMULA = /(?<=^|[;\t\n])(?=[\p{Z}\p{Cf}"]*[=+\-@＝＋－＠]|')|^(?=[\t\n])/gu

/**
 * A text → the same text, harmless in a spreadsheet: an apostrophe stands before whatever could become a formula.
 * To have the text back, take away one apostrophe at the start and one after each semicolon, tab and line break; see `textOfCell`.
 */
export const harmless = (text: string): string => text.replace(BEGINS_FORMULA, "'")

/** The text of a cell that `harmless` wrote. */
export const textOfCell = (cell: string): string => cell.replace(/(?<=^|[;\t\n])'/g, '')
