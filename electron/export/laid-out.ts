import { perObject } from '../../shared/lib/per-object.ts'
import { cslItems } from '../../shared/transcript/csl-item.ts'
import type { TranscriptDocument } from '../../shared/transcript/document/blocks.ts'
import { documentOf } from '../../shared/transcript/document/document.ts'
import type { CitationStyle } from '../../shared/transcript/options.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { bibliographyOf, type Reference } from './citations/bibliography.ts'

/** What was laid out of a transcript while it is at hand: four formats of one export set the same. */
const documentsOf = perObject<Transcript, Map<CitationStyle, Promise<TranscriptDocument>>>(() => new Map())

/** A transcript laid out for those who read it, with its bibliography in a style. Not to be changed by who asks. */
export function laidOut(transcript: Transcript, style: CitationStyle): Promise<TranscriptDocument> {
  const known = documentsOf(transcript)
  const document = known.get(style) ?? layOut(transcript, style)
  known.set(style, document)
  document.catch(() => known.delete(style))
  return document
}

const layOut = async (transcript: Transcript, style: CitationStyle): Promise<TranscriptDocument> => documentOf(transcript, { style, entries: await bibliography(transcript, style) })

/** So many bibliographies are remembered: a preview, its changes, and the formats of one export ask for the same again and again. */
const MOST = 8
const made = new Map<string, Promise<Reference[]>>()

function bibliography({ lang, footnotes }: Transcript, style: CitationStyle): Promise<Reference[]> {
  const items = cslItems(footnotes, lang)
  const key = JSON.stringify([style, lang, items])
  const known = made.get(key) ?? bibliographyOf(items, style, lang)
  made.delete(key)
  made.set(key, known)
  known.catch(() => made.delete(key))
  for (const oldest of [...made.keys()].slice(0, -MOST)) made.delete(oldest)
  return known
}
