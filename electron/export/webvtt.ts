import type { Run } from '../../shared/transcript/document/blocks.ts'
import { lineFacts } from '../../shared/transcript/document/facts.ts'
import { noteBlock } from '../../shared/transcript/document/notes.ts'
import { originalRuns } from '../../shared/transcript/document/speech.ts'
import { marked } from '../../shared/transcript/marked.ts'
import { plainText } from '../../shared/transcript/plain-text.ts'
import type { Transcript, TranscriptLine, TranscriptSection } from '../../shared/transcript/transcript.ts'
import { sayIn, type Say } from '../../shared/transcript/words/say.ts'

/** Subtitles are read at about 15 characters a second, and none is gone before two seconds have passed. */
const CHARACTERS_PER_SECOND = 15
const SHORTEST_MS = 2_000

/**
 * A transcript as WebVTT (W3C): one cue for each line, with its number as id, from the moment at which it stood in the record. It ends
 * where the next line stands, or before that when it has been read and its floor time is over; lines of the same moment are shown together.
 * Before each cue a comment names its sources. Written here: the libraries that write WebVTT escape no text.
 */
export function vttOf(transcript: Transcript): string {
  const { title, simulated, session, recordHash } = transcript
  const [say, cues] = [sayIn(transcript.lang), onTheClock(transcript)]
  const sources = new Map(transcript.footnotes.map((footnote) => [footnote.number, noteBlock(footnote, say)]))
  const sourceOf = (number: number): string => { const { said, words, original, source } = sources.get(number)!; return `${say.t('noteLabel', { number })}: ${[said, words, original, source].map(textOf).filter(Boolean).join(' · ')}` }
  const blocks = cues.flatMap(({ section, line, end }, index) => [
    ...(cues[index - 1]?.section === section ? [] : [note(section.title)]),
    ...(line.notes.length === 0 ? [] : [note(...(line.original ? [textOf(originalRuns(line.original, say))] : []), ...line.notes.map(sourceOf))]),
    cue(line, end, say),
  ])
  return `${['WEBVTT', note(say.knows('simulated') ? say.t('simulated') : simulated), note(title), note(`${say.t('record.session')}: ${session.id}`, `${say.t('record.hash')}: ${recordHash}`), ...blocks].join('\n\n')}\n`
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

interface Timed { section: TranscriptSection; line: TranscriptLine; end: number }

/**
 * Lines in the order of their moments: the debrief of a class stands in another one. Those of one moment end together, because of two cues
 * that begin together programs show the longer one first.
 */
function onTheClock({ sections }: Transcript): Timed[] {
  const all = sections.flatMap((section) => section.lines.map((line) => ({ section, line }))).toSorted((a, b) => a.line.elapsedMs - b.line.elapsedMs || a.line.seq - b.line.seq)
  const moments = [...Map.groupBy(all, ({ line }) => line.elapsedMs)]
  return moments.flatMap(([start, those], index) => {
    const end = Math.min(moments[index + 1]?.[0] ?? Infinity, start + Math.max(...those.map(({ line }) => lasts(line))))
    return those.map((each) => ({ ...each, end }))
  })
}

const lasts = ({ text, usedMs }: TranscriptLine): number => Math.max(SHORTEST_MS, Math.ceil((text.length / CHARACTERS_PER_SECOND) * 1000), usedMs ?? 0)

function cue(line: TranscriptLine, end: number, say: Say): string {
  const { seq, elapsedMs, voice, who } = line
  return `${seq}\n${timestamp(elapsedMs)} --> ${timestamp(end)}\n<v.${voice} ${oneLine(who)}><i>${oneLine(lineFacts(line, say, false).join(' · '))}</i>\n${escaped(marked(line, say)).replace(/^$/gm, '&nbsp;')}</v>`
}

/** A comment, one line for each text. Nothing in it is markup; an arrow alone would be taken for a time. */
const note = (...texts: string[]): string => ['NOTE', ...texts.map((text) => squeezed(plainText(text)).replaceAll('-->', '--&gt;'))].join('\n')

/** `&`, `<` and `>` are all that WebVTT knows as markup; without `>` no text can be taken for a time. */
const escaped = (text: string): string => plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const oneLine = (text: string): string => squeezed(escaped(text))

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Milliseconds → `00:00:09.300`; hours have as many figures as they need. */
function timestamp(ms: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60]
  return `${[hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')}.${String(ms % 1000).padStart(3, '0')}`
}
