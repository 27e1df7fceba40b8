import { INK_2 } from '../print/ink.ts'

/** The light colours of the interface (shared/look/tokens.css), as on the page that html shows. */
export const INK_3 = '#5f6573'
export const HAIRLINE = '#d8d4c8'
export const COUNCIL = '#1e3a8a'
export const GOLD = '#8a5a10'
export const GOLD_WASH = '#fbf3e0'
const SEATS: Record<string, string> = { kallas: '#0061a1', meloni: '#00704f', macron: '#a8400a', bettel: '#8c3c69' }

export const seatColour = (seat: string | null): string => SEATS[seat ?? ''] ?? INK_2

/** All lengths in points (1/72 inch): about 21 mm at the sides, 24 above and below. */
export const SIDE = 60
export const TOP = 68
export const BOTTOM = 66
/** Words of a line stand this far in, beside the badge. */
export const INDENT = 34
/** A column for names, beside what they say. */
export const NAMES = 108
