/** What was, what is, what was taken back; for undo and redo. */
export interface History<T> { past: T[]; now: T; future: T[]; /** What the last change was of, so that typing one word is one step. */ last: string | null }

/** Steps that can be taken back. */
const MOST = 200

export const begun = <T>(now: T): History<T> => ({ past: [], now, future: [], last: null })

/** `what`: changes of the same thing, one after the other, are one step; null is always a step of its own. */
export function changed<T>({ past, now, last }: History<T>, next: T, what: string | null): History<T> {
  const goesOn = what !== null && what === last
  return { past: goesOn ? past : [...past, now].slice(-MOST), now: next, future: [], last: what }
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  return before === undefined ? history : { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], last: null }
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future
  return next === undefined ? history : { past: [...history.past, history.now], now: next, future, last: null }
}
