/** "Student A", "Student B", … "Student Z", "Student AA": what the app calls people who gave no name. `index` from 0. */
export const neutralName = (index: number): string => `Student ${lettersOf(index)}`

export const isNeutral = (name: string): boolean => /^Student [A-Z]{1,3}$/.test(name)

/** 0 → A, 25 → Z, 26 → AA. */
const lettersOf = (index: number): string => (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
