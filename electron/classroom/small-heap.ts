import { setFlagsFromString } from 'node:v8'

/**
 * A class makes much text that lives for a moment: a snapshot with each event, a view for each screen. Left alone, V8 gives it 64 MB for
 * new objects and cleans the old ones late, on a teacher's old laptop. From here on the one stays as large as it is, and the other is
 * cleaned once it has grown by a quarter.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=25')
}
