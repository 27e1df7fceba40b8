import type { Format } from '../../../shared/transcript/formats.ts'

/** Formats by what they are for, the usual ones first. Every format is in one group. */
export const FORMAT_GROUPS = {
  handIn: ['docx', 'pdf', 'html', 'md'],
  pictures: ['svg', 'png'],
  archive: ['bundle', 'record'],
  process: ['csv', 'json', 'vtt', 'xapi', 'argdown', 'aif', 'bib', 'csl'],
} as const satisfies Record<string, readonly Format[]>

export type FormatGroup = keyof typeof FORMAT_GROUPS

/** What is asked of the app for the formats that are ticked: the bundle holds all others already. */
export const asked = (formats: readonly Format[]): Format[] => (formats.includes('bundle') ? ['bundle'] : [...formats])
