import type { Position } from './schema.ts'

type Shown = Pick<Position, 'kind' | 'voice' | 'text' | 'restated'>

/**
 * A re-translated quotation that nobody has restated: its words are in the first person but are not the speaker's, so it is
 * never a line of speech. It appears only beside its variants, labelled as a re-translation (dossier README, `voice`).
 */
export function onlyInComparison(position: Pick<Position, 'kind' | 'voice' | 'restated'>): boolean {
  return position.kind === 'quote' && position.voice === 'reported' && position.restated === undefined
}

/** The words a line of this position shows: the exact words for a quotation, our own wording for `reported`; null if there are none to show. */
export function displayText(position: Shown): string | null {
  if (position.voice !== 'reported') return position.text
  return onlyInComparison(position) ? null : (position.restated ?? position.text)
}
