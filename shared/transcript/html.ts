import { agreedSections, classSections, type ClassRow, type ClassSection } from './class/class-sections.ts'
import { headFacts, HEADINGS, originalLabel, recordFacts, saidWords, sourceWords, standingWords, timeWords, voiceWords, waitingLines, wordsOfNote } from './describe.ts'
import { escapeHtml as html, htmlParagraphs, langAttribute, sourceLink } from './html-escape.ts'
import { htmlLine, lineRefs, noteMarks } from './html-line.ts'
import { TRANSCRIPT_STYLE } from './html-style.ts'
import { marked } from './marked.ts'
import type { Footnote, Transcript, TranscriptClaim, TranscriptHint, TranscriptSeat } from './transcript.ts'
import { ASPECT_WORDS, LABEL_WORDS } from './words.ts'

/** Nothing runs and nothing is fetched in this page, whatever stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

const section = (title: string, content: string) => (content === '' ? '' : `<section><h2>${title}</h2>${content}</section>`)
const list = (name: string, rows: readonly string[]) => (rows.length > 0 ? `<ul class="${name}">${rows.map((row) => `<li>${row}</li>`).join('')}</ul>` : '')
const facts = (rows: readonly [string, string][]) => `<dl class="facts">${rows.map(([name, value]) => `<dt>${html(name)}</dt><dd>${html(value)}</dd>`).join('')}</dl>`

/** A transcript as one self-contained page that prints well. Everything that people wrote stays text. */
export function htmlOf(transcript: Transcript): string {
  const { title, simulated, honesty, seats, sections, claims, hints, time, footnotes } = transcript
  const noteOf = (number: number) => footnotes.find((note) => note.number === number)
  const record = sections.map((part) => `<h3>${html(part.title)}</h3>${part.lines.map((line) => htmlLine(line, noteOf)).join('\n')}`).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${html(title)} · ${HEADINGS.kicker}</title>
<style>${TRANSCRIPT_STYLE}</style>
</head>
<body>
<header>
<p class="kicker"><b>Tour</b> <i>de</i> <b>Table</b> · ${HEADINGS.kicker}</p>
<h1>${html(title)}</h1>
<p class="simulated">${html(simulated)}</p>
${facts(headFacts(transcript))}
</header>
<main>
${agreedSections(transcript).map(classSection).join('\n')}
${section(HEADINGS.seats, list('seats', seats.map(seatItem)))}
${section(HEADINGS.record, record)}
${classSections(transcript).map(classSection).join('\n')}
${section(HEADINGS.claims, list('claims', claims.map(claimItem)))}
${section(HEADINGS.waiting, list('waiting', waitingLines(transcript).map((line) => `${lineRefs([line.seq])} · <b>${html(line.who)}</b> (${html(line.voiceLabel)}): ${html(marked(line))}`)))}
${section(HEADINGS.hints, hintGroups(hints))}
${section(HEADINGS.time, time.length > 0 ? facts(time.map((entry) => [entry.title, timeWords(entry)])) : '')}
${section(HEADINGS.notes, footnotes.length > 0 ? `<ol class="notes">${footnotes.map(noteItem).join('\n')}</ol>` : '')}
</main>
<footer>
${section(HEADINGS.about, `<p class="note">${html(honesty)}</p><br>${facts(recordFacts(transcript)).replace(/<dd>([0-9a-f]{64})/, '<dd class="hash">$1')}`)}
</footer>
</body>
</html>
`
}

function seatItem({ seat, figure, role, monogram, played, playedBy }: TranscriptSeat): string {
  return `<span class="mono ${html(seat)}${played === 'student' ? ' solid' : ''}" aria-hidden="true">${html(monogram)}</span><span><b>${html(figure)}</b>${html(role)}<br>Played by ${html(playedBy)}</span>`
}

const classSection = ({ title, note, rows }: ClassSection) => section(title, `${note === null ? '' : `<p class="note">${html(note)}</p>`}${list('rows', rows.map(classRow))}`)

function classRow({ head, text, lines, counts, person }: ClassRow): string {
  const table = counts ? `<table class="counts"><tr><th scope="row">View</th>${counts.map((_, value) => `<th scope="col">${value}</th>`).join('')}</tr><tr><th scope="row">People</th>${counts.map((count) => `<td>${count}</td>`).join('')}</tr></table>` : ''
  const refs = lines.length > 0 ? ` <small>${lineRefs(lines)}</small>` : ''
  return person ? `<span></span><div><b>${html(head)}</b>: ${html(text)}</div>` : `<b>${html(head)}</b><div>${htmlParagraphs(text)}${refs}${table}</div>`
}

function claimItem({ label, short, text, seats }: TranscriptClaim): string {
  const by = seats.map((seat) => `${html(standingWords(seat))}, ${lineRefs(seat.lines)}`).join('; ')
  return `<span class="label ${label}">${LABEL_WORDS[label]}</span><div><b>${html(short)}</b>: ${html(text)}<small>${by}.</small></div>`
}

function hintGroups(hints: readonly TranscriptHint[]): string {
  if (hints.length === 0) return ''
  const groups = [...Map.groupBy(hints, ({ aspect }) => aspect)]
  return `<p class="note">${HEADINGS.hintsNote}</p>` + groups.map(([aspect, group]) => `<div class="small"><h3>${ASPECT_WORDS[aspect]}</h3>${list('hints', group.map(hintItem))}</div>`).join('')
}

function hintItem({ text, lines, notes }: TranscriptHint): string {
  return `${html(text)} <small>${lines.length > 0 ? lineRefs(lines) : ''}</small> ${noteMarks(notes)}`
}

function noteItem(note: Footnote): string {
  const { source } = note
  const words = note.shownAsLine ? '' : `<p class="words"${langAttribute(note.language)}>${html(wordsOfNote(note))}</p>`
  const first = note.shownAsLine || !note.original ? '' : `<p class="orig"><span>${originalLabel(note.original.language)}:</span> <span class="words"${langAttribute(note.original.language)}>“${html(note.original.text)}”</span></p>`
  const weak = source.tier === 'aggregator' ? ' class="weak"' : ''
  const further = note.further.map(({ outlet, url }) => `<br>Also: ${html(outlet)}, ${sourceLink(url)}`).join('')
  return `<li id="note-${note.number}"><span class="n">${note.number}</span><div><p><b>${html(note.figure)}</b>${html(saidWords(note).slice(note.figure.length))} (${html(voiceWords(note))}) · ${note.position}</p>${words}${first}`
    + `<p class="src">${html(sourceWords(note))} · <span${weak}>${html(source.grade)}</span><br>${sourceLink(source.url)}${further}</p></div></li>`
}
