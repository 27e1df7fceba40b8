/** Why a line is struck: a closed list, because an entry of the record holds no text about a person. */
export const STRIKE_REASONS = ['hurtful', 'private', 'off-topic', 'mistake'] as const
export type StrikeReason = (typeof STRIKE_REASONS)[number]
