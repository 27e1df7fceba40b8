/** The closed lists of a class: what a hand is raised for, where one sits without a figure, what a peer may tick. */
export const HAND_KINDS = ['new-point', 'build', 'challenge', 'question', 'point-of-order', 'source'] as const
export type HandKind = (typeof HAND_KINDS)[number]

/** Places without a figure: not yet seated, not yet decided (they question and vote), press, observers. */
export const PLACES = ['waiting', 'undecided', 'press', 'observer'] as const
export type Place = (typeof PLACES)[number]
export const isPlace = (seat: string): seat is Place => (PLACES as readonly string[]).includes(seat)

export const STANCE_TIMES = ['before', 'during', 'after'] as const
export type StanceTime = (typeof STANCE_TIMES)[number]

/** What a listener may tick about a speech, without a name (PEDAGOGY §3, in short). */
export const TICKS = ['clear', 'evidence', 'answered', 'listened'] as const
export type Tick = (typeof TICKS)[number]

export const CHOICES = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]

export type Side = 'a' | 'b'
