import type { TranscriptFile, TranscriptFormat } from '../../shared/transcript/formats.ts'
import type { TranscriptOptions } from '../../shared/transcript/options.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'

/** Writes one format: a transcript → its files. `at`: the time that the files bear, ISO. */
type Renderer = (transcript: Transcript, options: RenderOptions) => Promise<TranscriptFile[]>
export type RenderOptions = Pick<TranscriptOptions, 'page' | 'style'> & { at: string }

const one = (content: string | Uint8Array): TranscriptFile[] => [{ part: '', content }]

/** Each is loaded when it is needed: most sessions are never exported, and the libraries are large. */
const RENDERERS: Partial<Record<TranscriptFormat, Renderer>> = {
  html: async (transcript) => one((await import('../../shared/transcript/html.ts')).htmlOf(transcript)),
  md: async (transcript) => one((await import('../../shared/transcript/markdown.ts')).markdownOf(transcript)),
  json: async (transcript) => one((await import('../../shared/transcript/json.ts')).jsonOf(transcript)),
}

/** A transcript in one format, as the files to be written. */
export async function renderTranscript(transcript: Transcript, format: TranscriptFormat, options: RenderOptions): Promise<TranscriptFile[]> {
  const render = RENDERERS[format]
  if (!render) throw new Error(`There is no renderer for ${format}.`)
  return render(transcript, options)
}
