import { plainText } from '../../shared/transcript/plain-text.ts'
import type { Transcript, TranscriptLine, TranscriptSection } from '../../shared/transcript/transcript.ts'
import { sayIn, type Say } from '../../shared/transcript/words/say.ts'

/** Subtitles are read at about 15 characters a second, and none is gone before two seconds have passed. */
const CHARACTERS_PER_SECOND = 15
const SHORTEST_MS = 2_000

/**
 * A transcript as WebVTT (W3C): one cue for each line, with its number as id, from the moment at which it stood in the record. It ends
 * where the next line stands, or before that when it has been read and its floor time is over; lines of the same moment are shown together.
 * Written here: the libraries that write WebVTT escape no text.
 */
export function vttOf(transcript: Transcript): string {
  const { title, simulated, session, recordHash } = transcript
  const [say, cues] = [sayIn(transcript.lang), onTheClock(transcript)]
  const blocks = cues.flatMap(({ section, line, end }, index) => [...(cues[index - 1]?.section === section ? [] : [note(section.title)]), cue(line, end, say)])
  return `${['WEBVTT', note(simulated), note(title), note(`Session ${session.id}, record ${recordHash}`), ...blocks].join('\n\n')}\n`
}

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
  return `${seq}\n${timestamp(elapsedMs)} --> ${timestamp(end)}\n<v.${voice} ${oneLine(who)}><i>${oneLine(facts(line, say).join(' · '))}</i>\n${escaped(words(line, say)).replace(/^$/gm, '&nbsp;')}</v>`
}

/** The voice first, as in all formats. */
function facts({ voiceLabel, translatedBy, does, erased, void: gone, overTime, departs }: TranscriptLine, say: Say): string[] {
  const more = [erased && 'erased', gone, overTime && 'overTime', departs && 'departs'].filter((fact) => typeof fact === 'string')
  return [translatedBy === null ? voiceLabel : `${voiceLabel} (${translatedBy})`, ...(does === null ? [] : [does]), ...more.map((fact) => say.t(`fact.${fact}`))]
}

/** With the quotation marks that the voice allows, or what became of the words. */
function words({ text, quoted, erased, void: gone }: TranscriptLine, say: Say): string {
  if (erased || gone === 'struck') return say.t(`gone.${erased ? 'erased' : 'struck'}`)
  return quoted ? `“${text}”` : text
}

const note = (text: string): string => `NOTE\n${oneLine(text)}`

/** `&`, `<` and `>` are all that WebVTT knows as markup; without `>` no text can be taken for a time. */
const escaped = (text: string): string => plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const oneLine = (text: string): string => escaped(text).replace(/\s+/g, ' ').trim()

/** Milliseconds → `00:00:09.300`; hours have as many figures as they need. */
function timestamp(ms: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60]
  return `${[hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')}.${String(ms % 1000).padStart(3, '0')}`
}
