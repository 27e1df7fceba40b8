import type { Side } from '../../../shared/room/words.ts'

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a')
