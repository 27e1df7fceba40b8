/** What can be asked to be forgotten: the words of students, their names, both, or the whole session. */
export const FORGET_WHAT = ['texts', 'names', 'texts-and-names', 'session'] as const
export type ForgetWhat = (typeof FORGET_WHAT)[number]

/** How the database itself is called in an order; the other files are named from its folder. */
export const DATABASE = ''

/** A file that may still hold what was to be forgotten; `why` it could not be cleaned. */
export interface LeftFile {
  file: string
  why: string
}

/** What became of the files: how many were written anew, and which are left. */
export interface Swept {
  cleaned: number
  left: LeftFile[]
}

/** What was forgotten: entries of the record whose words went, half-written speeches, names; entries of a session that was deleted. */
export interface ForgottenRows {
  entries: number
  drafts: number
  names: number
}

export interface Forgot extends ForgottenRows, Swept {}
