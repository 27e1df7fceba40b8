import { FILE_KINDS, type TranscriptFormat } from '../../shared/transcript/formats.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { renderTranscript, type RenderOptions } from './render.ts'

export interface NamedFile { name: string; content: string | Uint8Array }

/** A transcript in one format, as files that are called `stem`, with their part before the ending where there are several. */
export async function filesOf(transcript: Transcript, format: TranscriptFormat, options: RenderOptions, stem: string): Promise<NamedFile[]> {
  const files = await renderTranscript(transcript, format, options)
  return files.map(({ part, content }) => ({ name: `${stem}${part && `-${part}`}.${FILE_KINDS[format].ending}`, content }))
}
