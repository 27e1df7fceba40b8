import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from './chance.ts'

/** When a kill comes. `answer`: right after so many answers or updates came in, while others are under way. `in-flight`: within milliseconds after one. */
export const MOMENTS = ['random', 'answer', 'in-flight', 'long', 'starting'] as const
export type Moment = (typeof MOMENTS)[number]

export function someMoment(chance: Chance): Moment {
  const lot = chance.whole(1, 100)
  return lot <= 35 ? 'random' : lot <= 65 ? 'answer' : lot <= 85 ? 'in-flight' : lot <= 95 ? 'starting' : 'long'
}

/** Tells when something came in. */
export interface Ear {
  heard(): void
  /** Resolves with the `count`th thing heard from now on, in the same turn of the event loop; after a second in any case. */
  after(count: number): Promise<void>
}

export function ear(): Ear {
  let left = Infinity
  let done = () => {}
  return {
    heard() {
      left -= 1
      if (left === 0) done()
    },
    async after(count) {
      left = count
      const timer = new AbortController()
      await Promise.race([new Promise<void>((resolve) => (done = resolve)), pause(1_000, undefined, { signal: timer.signal }).catch(() => {})])
      timer.abort()
    },
  }
}

/** Waits until the kill is due. */
export async function until(moment: Moment, { after }: Ear, chance: Chance): Promise<void> {
  switch (moment) {
    case 'random': return pause(chance.whole(5, 160))
    case 'answer': return after(chance.whole(1, 60))
    case 'long': return pause(chance.whole(900, 1_700))
    case 'starting': return pause(chance.whole(5, 60))
    case 'in-flight':
      await after(chance.whole(1, 40))
      return pause(chance.whole(0, 4))
  }
}
