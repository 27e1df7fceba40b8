import type { TranscriptFile } from '../../../shared/transcript/formats.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import { flowSvg } from './flow-picture.ts'
import { mapSvg } from './map-picture.ts'
import { pngOf } from './png.ts'

const PICTURES = [{ part: 'map', draw: mapSvg }, { part: 'flow', draw: flowSvg }] as const

/** Map and flow sheet of a transcript as svg. */
export const svgFiles = (transcript: Transcript): TranscriptFile[] => PICTURES.map(({ part, draw }) => ({ part, content: draw(transcript) }))

/** The same as png. */
export const pngFiles = (transcript: Transcript): Promise<TranscriptFile[]> => Promise.all(PICTURES.map(async ({ part, draw }) => ({ part, content: await pngOf(draw(transcript)) })))
