/** What the app's own recipes put to the vote, by recipe; apart from them, because pages know these in other languages (`question` in the catalogue of the room). */
export const QUESTIONS = {
  'oxford-45': 'This house would have the European Union renew direct contacts with the Kremlin.',
  'council-60': 'Does the table adopt the text as it stands now?',
} as const
