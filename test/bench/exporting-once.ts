/** `node exporting-once.ts FORMAT LINES`: writes a long transcript once, or only its model as text, and says the most memory that it held, in megabytes. */
import { renderTranscript } from '../../electron/export/render.ts'
import type { TranscriptFormat } from '../../shared/transcript/formats.ts'
import { longTranscript } from './long-transcript.ts'

const [, , format = 'nothing', lines] = process.argv
const transcript = longTranscript(Number(lines))
if (format === 'nothing') JSON.stringify(transcript)
else await renderTranscript(transcript, format as TranscriptFormat, { style: 'apa', page: 'a4', at: '2026-01-29T09:00:00.000Z' })
console.log(Math.round(process.resourceUsage().maxRSS / 1024))
