import type { Voice } from '../../../shared/voice/voice.ts'

/** Sizes and colours of the document; the colours are those of `look/tokens.css` on paper. Lengths in twips (1/20 of a point) where not said otherwise. */

export const INK = { text: '1A1F2B', second: '4A5160', quiet: '5F6573', rule: 'D8D4C8', link: '1E3A8A', gold: '8A5A10', goldWash: 'FBF3E0', wash: 'F3F0E7' } as const

const SEAT_INK: Readonly<Record<string, string>> = { kallas: '0061A1', meloni: '00704F', macron: 'A8400A', bettel: '8C3C69' }
export const seatInk = (seat: string): string => SEAT_INK[seat] ?? INK.second

/** On every system with Word; LibreOffice sets Carlito and Caladea, which are as wide, where they are not there. */
export const FONT = { sans: 'Calibri', serif: 'Cambria', mono: 'Consolas' } as const

/** Where words begin, right of the number of their line. */
export const INDENT = 624

/** Ids of the styles that a teacher finds by their names in Word (styles.ts). */
export const VOICE_STYLE: Readonly<Record<Voice, string>> = {
  quote: 'VoiceExact', 'quote-translated': 'VoiceTranslated', reported: 'VoiceReported', student: 'VoiceStudent', facilitator: 'VoiceTeacher', app: 'VoiceApp',
}

/** The style of a seat's badge: outlined, or solid where a student speaks. */
export const badgeStyle = (seat: string, solid: boolean): string => `Badge${solid ? 'Student' : ''}${seat.replace(/[^\w]/g, '')}`
