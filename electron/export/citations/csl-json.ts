import { cslItems } from '../../../shared/transcript/csl-item.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'

/** The sources of a transcript as CSL-JSON, which reference managers import: a list of items, each source once, in the order of the notes. */
export function cslOf({ footnotes, lang }: Pick<Transcript, 'footnotes' | 'lang'>): string {
  return `${JSON.stringify(cslItems(footnotes, lang), null, 2)}\n`
}
