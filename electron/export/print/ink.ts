import type { Run } from './set-text.ts'

/** Ink on white: the light tokens of the interface (shared/look/tokens.css), darkened where a school printer would lose them. */
export const INK = '#1a1f2b'
export const INK_2 = '#4a5160'
export const RULE = '#a9a493'
export const WASH = '#f3f0e7'

/** Points (1/72 inch). */
export const PAPER = { A4: [595.28, 841.89], Letter: [612, 792] } as const
export type PaperSize = keyof typeof PAPER

/** Shorthands for the looks that are used throughout. */
export const sans = (text: string, size = 10.5, colour = INK): Run => ({ text, face: 'sans', size, colour })
export const bold = (text: string, size = 10.5, colour = INK): Run => ({ text, face: 'sans-bold', size, colour })
export const serif = (text: string, size = 12, colour = INK): Run => ({ text, face: 'serif', size, colour })
export const head = (text: string, size = 22): Run => ({ text, face: 'serif-bold', size, colour: INK })
export const small = (text: string, colour = INK_2): Run => ({ text, face: 'sans', size: 8.5, colour })
