import type { Format } from '../../shared/transcript/formats.ts'
import { htmlOf } from '../../shared/transcript/html.ts'
import { jsonOf } from '../../shared/transcript/json.ts'
import { markdownOf } from '../../shared/transcript/markdown.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'

const RENDERERS: Record<Format, (transcript: Transcript) => string> = { md: markdownOf, json: jsonOf, html: htmlOf }

/** A transcript as the text of a file. */
export function renderTranscript(transcript: Transcript, format: Format): string {
  return RENDERERS[format](transcript)
}
