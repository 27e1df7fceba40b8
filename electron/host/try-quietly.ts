/** A sign of life that cannot be written costs seconds on the clock, never a line: the next entry will say that the disk is full. */
export function tryQuietly(task: () => void): void {
  try {
    task()
  } catch {
    // see above
  }
}
