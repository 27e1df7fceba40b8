import { agreedSections, classSections, type ClassRow, type ClassSection } from './class/class-sections.ts'
import {
  headFacts, HEADINGS, lineFacts, originalLabel, quoteVerdict, reasonsOf, recordFacts, saidWords, sourceWords, standingWords, timeWords, voiceWords, waitingLines, wordsOfNote,
} from './describe.ts'
import { escapeMarkdown as md, markdownBlocks } from './markdown-escape.ts'
import { marked } from './marked.ts'
import type { Footnote, Transcript, TranscriptHint, TranscriptLine, TranscriptSection } from './transcript.ts'
import { isRecordVoice } from '../voice/voice.ts'
import { ASPECT_WORDS, LABEL_WORDS } from './words.ts'

const blocks = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join('\n\n')
const items = (rows: readonly string[]) => rows.map((row) => `- ${row}`).join('\n')
const section = (title: string, ...parts: (string | null)[]) => (parts.some(Boolean) ? blocks(`## ${title}`, ...parts) : null)
const noteMarks = (notes: readonly number[]) => notes.map((note) => `[^${note}]`).join('')
const lineRefs = (seqs: readonly number[]) => (seqs.length === 1 ? `line ${seqs[0]}` : `lines ${seqs.join(', ')}`)

/** A transcript as Markdown (CommonMark with footnotes). Everything that people wrote stays text. */
export function markdownOf(transcript: Transcript): string {
  const { simulated, honesty, seats, sections, claims, hints, time, footnotes } = transcript
  return blocks(
    `# ${md(transcript.title)}`,
    `*${HEADINGS.kicker} · Tour de Table*`,
    `> **${md(simulated)}**`,
    items(headFacts(transcript).map(([name, value]) => `**${name}:** ${md(value)}`)),
    ...agreedSections(transcript).map(classSection),
    section(HEADINGS.seats, items(seats.map(({ figure, role, playedBy }) => `**${md(figure)}** (${md(role)}): played by ${md(playedBy)}`))),
    section(HEADINGS.record, ...sections.map(recordSection)),
    ...classSections(transcript).map(classSection),
    section(HEADINGS.claims, items(claims.map(({ short, text, label, seats: by }) =>
      `**${md(short)}** (${LABEL_WORDS[label]}): ${md(text)} ${by.map((seat) => `${md(standingWords(seat))}, ${lineRefs(seat.lines)}`).join('; ')}.`))),
    section(HEADINGS.waiting, items(waitingLines(transcript).map((line) => `line ${line.seq} · **${md(line.who)}** (${md(line.voiceLabel)}): ${md(marked(line))}`))),
    section(HEADINGS.hints, ...(hints.length > 0 ? [HEADINGS.hintsNote, items(hints.map(hintItem))] : [])),
    section(HEADINGS.time, items(time.map((entry) => `**${entry.title}:** ${timeWords(entry)}`))),
    section(HEADINGS.notes, ...footnotes.map(footnote)),
    section(HEADINGS.about, md(honesty), items(recordFacts(transcript).map(([name, value]) => `**${name}:** ${md(value)}`))),
  ) + '\n'
}

function recordSection({ title, lines }: TranscriptSection): string {
  return blocks(`### ${title}`, ...lines.map(recordLine))
}

function recordLine(line: TranscriptLine): string {
  const target = line.respondsTo.length > 0 && line.kind !== 'reason' ? [`to ${lineRefs(line.respondsTo)}`] : []
  const head = `**${md(line.who)}** · ${[...lineFacts(line).map(md), ...target, `line ${line.seq}`].join(' · ')}`
  const onRecord = isRecordVoice(line.voice)
  return blocks(
    head,
    markdownBlocks(marked(line), onRecord ? '> ' : '') + (onRecord ? noteMarks(line.notes) : ''),
    line.original && `*${originalLabel(line.original.language)}:* “${md(line.original.text)}”`,
    ...reasonsOf(line).map(([name, text]) => `*${name}:* ${markdownBlocks(text)}`),
    line.claims.length > 0 && line.voice !== 'app' ? `*Claims:* ${line.claims.map(({ short, relation }) => `${relation} “${md(short)}”`).join('; ')}` : null,
    line.cardNotes.length > 0 ? `*Cards:* ${noteMarks(line.cardNotes)}` : null,
    ...line.quotes.map((quote) => `*Quotation checked:* “${md(quote.passage)}”: ${md(quoteVerdict(quote))}${quote.note ? noteMarks([quote.note]) : ''}`),
  )
}

function classSection({ title, note, rows }: ClassSection): string | null {
  return section(title, note === null ? null : md(note), rows.map(classRow).join('\n'))
}

function classRow({ head, text, lines, counts, person }: ClassRow): string {
  const refs = lines.length > 0 ? ` (${lineRefs(lines)})` : ''
  const table = counts ? `\n\n  | View | ${counts.map((_, value) => value).join(' | ')} |\n  |---${'|---'.repeat(counts.length)}|\n  | People | ${counts.join(' | ')} |\n` : ''
  return `${person ? '  ' : ''}- **${md(head)}:** ${md(text)}${refs}${table}`
}

function hintItem({ aspect, text, lines, notes }: TranscriptHint): string {
  const evidence = lines.length > 0 ? ` (${lineRefs(lines)})` : ''
  return `**${ASPECT_WORDS[aspect]}:** ${md(text)}${evidence}${noteMarks(notes)}`
}

function footnote(note: Footnote): string {
  const words = note.shownAsLine ? '' : ` ${md(wordsOfNote(note))}`
  const original = note.shownAsLine || !note.original ? '' : ` ${originalLabel(note.original.language)}: “${md(note.original.text)}”`
  const further = note.further.map(({ outlet, url }) => ` Also: ${md(outlet)}, <${url}>.`).join('')
  return `[^${note.number}]: **${note.position}** ${md(saidWords(note))} (${md(voiceWords(note))}).${words}${original} ${md(sourceWords(note))} (${md(note.source.grade)}), <${note.source.url}>.${further}`
}
