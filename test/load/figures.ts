import type { Member } from './crowd.ts'

/** Milliseconds from sending each acknowledged event until the last of these screens showed it; sorted. */
export function toLastScreen(members: readonly Member[], screens: readonly Member[] = members): number[] {
  const seen = screens.map(({ guest }) => guest.seen)
  return members.flatMap(({ sent }) => [...sent]).map(([seq, at]) => Math.max(...seen.map((list) => firstWith(list, seq) - at))).toSorted((a, b) => a - b)
}

/** When a screen first showed this entry or a later one. Screens see entries in order. */
function firstWith(list: readonly { seq: number; at: number }[], seq: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.seq < seq) low = middle + 1
    else high = middle
  }
  return list[low]?.at ?? Infinity
}

export const percentile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Resident memory of a process, bytes (Linux). */
export async function memoryOf(pid: number): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  return 1024 * Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])
}
