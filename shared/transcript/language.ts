/** Languages in which a transcript can be labelled. Quotations stay in their own; people's words stay as they were written. */
export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]
