import type { TranscriptDocument } from '../../shared/transcript/document/blocks.ts'
import type { TranscriptFile, TranscriptFormat } from '../../shared/transcript/formats.ts'
import type { TranscriptOptions } from '../../shared/transcript/options.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'

/** Writes one format: a transcript → its files. `at`: the time that the files bear, ISO. */
type Renderer = (transcript: Transcript, options: RenderOptions) => Promise<TranscriptFile[]>
export type RenderOptions = Pick<TranscriptOptions, 'page' | 'style'> & { at: string }

const one = (content: string | Uint8Array): TranscriptFile[] => [{ part: '', content }]

const laidOut = async (transcript: Transcript, { style }: RenderOptions): Promise<TranscriptDocument> => (await import('./laid-out.ts')).laidOut(transcript, style)

/** Each is loaded when it is needed: most sessions are never exported, and the libraries are large. */
const RENDERERS: Record<TranscriptFormat, Renderer> = {
  docx: async (transcript, options) => one(await (await import('./docx/docx.ts')).docxOf(await laidOut(transcript, options), options)),
  html: async (transcript, options) => one((await import('../../shared/transcript/html.ts')).htmlOf(await laidOut(transcript, options))),
  md: async (transcript, options) => one((await import('../../shared/transcript/markdown.ts')).markdownOf(await laidOut(transcript, options))),
  pdf: async (transcript, options) => one(await (await import('./pdf/pdf.ts')).pdfOf(await laidOut(transcript, options), options)),
  json: async (transcript) => one((await import('../../shared/transcript/json.ts')).jsonOf(transcript)),
  csv: async (transcript) => (await import('./csv.ts')).csvOf(transcript),
  argdown: async (transcript) => one((await import('../../shared/transcript/argdown.ts')).argdownOf(transcript)),
  aif: async (transcript) => one((await import('../../shared/transcript/aif.ts')).aifOf(transcript)),
  svg: async (transcript) => (await import('./pictures/pictures.ts')).svgFiles(transcript),
  png: async (transcript) => (await import('./pictures/pictures.ts')).pngFiles(transcript),
  vtt: async (transcript) => one((await import('./webvtt.ts')).vttOf(transcript)),
  xapi: async (transcript) => one((await import('./xapi.ts')).xapiOf(transcript)),
  bib: async (transcript) => one((await import('./citations/bibtex.ts')).bibOf(transcript)),
  csl: async (transcript) => one((await import('./citations/csl-json.ts')).cslOf(transcript)),
}

/** A transcript in one format, as the files to be written. */
export const renderTranscript: (transcript: Transcript, format: TranscriptFormat, options: RenderOptions) => Promise<TranscriptFile[]> = (transcript, format, options) => RENDERERS[format](transcript, options)
