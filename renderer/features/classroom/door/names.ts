/** Longest name that the app takes, as in the protocol. */
const LONGEST = 40

/** Names pasted from a list, one a line (or between tabs and semicolons, as from a table), without blanks and doubles. */
export const namesIn = (pasted: string): string[] => [...new Set(pasted.split(/[\n\r\t;]+/u).map((name) => name.trim().replace(/\s+/gu, ' ').slice(0, LONGEST)).filter(Boolean))]
