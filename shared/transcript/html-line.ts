import { isRecordVoice } from '../voice/voice.ts'
import type { Voice } from '../voice/voice.ts'
import { lineFacts, originalLabel, quoteVerdict, reasonsOf } from './describe.ts'
import { escapeHtml as html, htmlParagraphs, langAttribute } from './html-escape.ts'
import { marked } from './marked.ts'
import type { Footnote, TranscriptLine } from './transcript.ts'
import { clockTime } from './words.ts'

const VOICE_CLASS: Record<Voice, string> = {
  quote: 'quote', 'quote-translated': 'translated', reported: 'reported', student: 'student', facilitator: 'facilitator', app: 'app',
}

/** Longer lines may break across printed pages; kept whole they would leave half a page empty. */
const LONG_LINE = 900

/** Links to footnotes, raised. */
export function noteMarks(notes: readonly number[]): string {
  return notes.map((note) => `<sup><a href="#note-${note}" aria-label="Source ${note}">${note}</a></sup>`).join(' ')
}

/** Links to lines: "line 5", "lines 5, 9". */
export function lineRefs(seqs: readonly number[]): string {
  return `${seqs.length === 1 ? 'line' : 'lines'} ${seqs.map((seq) => `<a href="#line-${seq}">${seq}</a>`).join(', ')}`
}

/** One line of the debate as an article; `noteOf` finds the footnote of its words. */
export function htmlLine(line: TranscriptLine, noteOf: (number: number) => Footnote | undefined): string {
  const { seq, voice, seat, monogram, kind } = line
  const long = line.text.length + line.warrant.length + line.limits.length > LONG_LINE
  const classes = ['line', VOICE_CLASS[voice], seat, long ? null : 'short', line.void ?? null].filter(Boolean).join(' ')
  const mono = voice === 'app' || monogram === null ? '' : `<div class="mono${voice === 'student' && line.inRole ? ' solid' : ''}" aria-hidden="true">${html(monogram)}</div>`
  const target = line.respondsTo.length > 0 && kind !== 'reason' ? ` · to ${lineRefs(line.respondsTo)}` : ''
  return `<article class="${html(classes)}" id="line-${seq}" data-voice="${voice}">${mono}<div class="body">`
    + `<p class="who"><b>${html(line.who)}</b> <span class="facts">${lineFacts(line).map(html).join(' · ')}${target}</span> <a class="no" href="#line-${seq}" aria-label="Line ${seq}" title="Line ${seq}, ${clockTime(line.elapsedMs)}. In the app: Archive, Replay, “Go to line …”.">${seq}</a></p>`
    + said(line, noteOf(line.notes[0] ?? 0)) + below(line, noteOf) + '</div></article>'
}

function said(line: TranscriptLine, note: Footnote | undefined): string {
  if (marked(line) === '') return '' // accepted as fair, or spoken and only ticked: there are no words
  const tag = line.quoted ? 'blockquote' : 'div'
  return `<${tag} class="said"${isRecordVoice(line.voice) && note ? langAttribute(note.language) : ''}>${htmlParagraphs(marked(line))}</${tag}>`
}

function below(line: TranscriptLine, noteOf: (number: number) => Footnote | undefined): string {
  return [original(line), isRecordVoice(line.voice) ? footLine(noteOf(line.notes[0] ?? 0)) : '', reasons(line), chips(line), quotations(line)].join('')
}

function original({ original: first }: TranscriptLine): string {
  if (!first) return ''
  return `<p class="orig"><span>${originalLabel(first.language)}:</span> <span class="words"${langAttribute(first.language)}>“${html(first.text)}”</span></p>`
}

function footLine(note: Footnote | undefined): string {
  if (!note) return ''
  return `<p class="foot"><a href="#note-${note.number}"><sup>${note.number}</sup> ${html([note.venue, note.source.outlet].filter(Boolean).join('. '))}</a></p>`
}

const reasons = (line: TranscriptLine): string => reasonsOf(line).map(([name, text]) => `<div class="more"><b>${name}:</b> ${htmlParagraphs(text)}</div>`).join('')

function chips(line: TranscriptLine): string {
  if (isRecordVoice(line.voice)) return ''
  // The app claims nothing; the cards of its question are what the question is about.
  const claims = line.voice === 'app' ? [] : line.claims.map(({ relation, short }) => `<li>${relation} <b>${html(short)}</b></li>`)
  const cards = line.cardNotes.length > 0 ? [`<li class="card">${line.cardNotes.length === 1 ? 'card' : 'cards'} ${noteMarks(line.cardNotes)}</li>`] : []
  return claims.length + cards.length > 0 ? `<ul class="chips">${[...claims, ...cards].join('')}</ul>` : ''
}

function quotations({ quotes }: TranscriptLine): string {
  return quotes.map((quote) => `<p class="foot">Quotation checked: “<bdi>${html(quote.passage)}</bdi>”: ${html(quoteVerdict(quote))}${quote.note ? ` ${noteMarks([quote.note])}` : ''}</p>`).join('')
}
