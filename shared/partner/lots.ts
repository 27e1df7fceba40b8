import type { DebateContext } from '../debate/context.ts'
import { rng } from '../lib/rng.ts'

/**
 * The lot of `what` (a card, say) in a round, in [0, 1). It follows from the seed and from how far the debate has come: not from the
 * number of an entry, because pins, pauses and a killed laptop add entries, and a bout that is handed out must be the same for all who speak alike.
 */
export const lotOf = ({ seed, stageIndex, round }: Pick<DebateContext, 'seed' | 'stageIndex' | 'round'>, what: string): number => rng(`${seed}:${stageIndex}:${round}:${what}`)()
