import { cslItems } from '../../shared/transcript/csl-item.ts'
import type { TranscriptDocument } from '../../shared/transcript/document/blocks.ts'
import { documentOf } from '../../shared/transcript/document/document.ts'
import type { CitationStyle } from '../../shared/transcript/options.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { bibliographyOf } from './citations/bibliography.ts'

/** A transcript laid out for those who read it, with its bibliography in a style. */
export async function laidOut(transcript: Transcript, style: CitationStyle): Promise<TranscriptDocument> {
  const { lang, footnotes } = transcript
  return documentOf(transcript, { style, entries: await bibliographyOf(cslItems(footnotes, lang), style, lang) })
}
