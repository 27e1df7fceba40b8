/** The formats that a transcript can have; also the endings of their files. */
export const FORMATS = ['md', 'json', 'html'] as const
export type Format = (typeof FORMATS)[number]
