import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const SIDE_FILES = ['-wal', '-shm', '-journal']

/** A database that is being salvaged, before it takes its name. */
export const unfinishedName = (file: string): string => `${file}.salvaging`

/** Removes what a salvage that was cut off left behind: all of it is in the damaged file still. Only for who holds the lock of `file`. */
export function removeUnfinished(file: string): void {
  for (const side of ['', ...SIDE_FILES]) rmSync(`${unfinishedName(file)}${side}`, { force: true })
}

/** Where a damaged database is kept: `<name>.damaged-<UTC time>.sqlite` beside it. In: `now` in milliseconds since 1970. A name that is taken gets a number. */
export function setAsideName(file: string, now: number): string {
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  const base = join(dirname(file), `${basename(file).replace(/\.sqlite$/, '')}.damaged-${time}Z`)
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? '' : `-${number}`}.sqlite`
    if (!existsSync(name)) return name
  }
}

/**
 * Puts a finished database in the place of a damaged one, which stays as it is under `aside`, with its side files. At every moment
 * there is a database under the old name: a kill in between leaves the damaged one there, never an empty place. Throws what the file system says.
 */
export function replaceAndKeep(file: string, finished: string, aside: string): void {
  for (const side of ['', ...SIDE_FILES]) if (existsSync(`${file}${side}`)) keepUnder(`${file}${side}`, `${aside}${side}`)
  for (const side of SIDE_FILES) rmSync(`${file}${side}`, { force: true }) // they belong to what is kept under `aside` now
  renameSync(finished, file)
}

/** A second name for the same bytes, or a copy where the file system knows no second names (a USB stick). */
function keepUnder(file: string, name: string): void {
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, name, constants.COPYFILE_EXCL)
  }
}
