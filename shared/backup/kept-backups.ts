/** Why a backup was made; it is part of its file's name. */
export const BACKUP_WHYS = ['close', 'before-migration', 'before-restore', 'by-hand', 'timed'] as const
export type BackupWhy = (typeof BACKUP_WHYS)[number]

/** One backup in the folder of backups. */
export interface Backup {
  /** Name of its file. */
  name: string
  /** When it was made, ISO, UTC. */
  at: string
  why: BackupWhy
  bytes: number
}

/** The rule in numbers: the last ten, and the newest of each of the last thirty days (UTC; today is one of them). */
export const KEPT = { last: 10, days: 30 } as const

const DAY_MS = 24 * 60 * 60 * 1000
const dayOf = (at: number) => Math.floor(at / DAY_MS)

/**
 * Which backups the rule keeps, newest first; all others may go. It asks for age alone, never for why a backup was made, so that it
 * can be said in one sentence. `now` in milliseconds since 1970; a backup dated later than now (a clock that was wrong) counts as new.
 */
export function keptBackups<B extends Pick<Backup, 'at' | 'name'>>(list: readonly B[], now: number): B[] {
  const seen = new Set<number>()
  return list.toSorted(newestFirst).filter(({ at }, index) => {
    const day = dayOf(Date.parse(at))
    const newestOfItsDay = !seen.has(day)
    seen.add(day)
    return index < KEPT.last || (newestOfItsDay && dayOf(now) - day < KEPT.days)
  })
}

/** For lists of backups: the newest first. */
export const newestFirst = (a: Pick<Backup, 'at' | 'name'>, b: Pick<Backup, 'at' | 'name'>): number =>
  Date.parse(b.at) - Date.parse(a.at) || (a.name < b.name ? 1 : -1)
