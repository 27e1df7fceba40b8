import type { Block, Fact, Item, ListKind, Note, Part, TranscriptDocument } from './document/blocks.ts'
import { escapeHtml as html } from './html-escape.ts'
import { speechHtml } from './html-line.ts'
import { htmlRuns } from './html-runs.ts'
import { TRANSCRIPT_STYLE } from './html-style.ts'

/** Nothing runs and nothing is fetched in this page, whatever stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** A transcript as one self-contained page that prints well. Everything that people wrote stays text. */
export function htmlOf(document: TranscriptDocument): string {
  const { lang, title, kicker, simulated, facts, parts, notes, labels } = document
  const about = parts.filter(({ id }) => id === 'about')
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${html(title)} · ${html(kicker)}</title>
<style>${TRANSCRIPT_STYLE}</style>
</head>
<body>
<header>
<p class="kicker"><b>Tour</b> <i>de</i> <b>Table</b> · ${html(kicker)}</p>
<h1${lang === 'en' ? '' : ' lang="en"'}>${html(title)}</h1>
<p class="simulated">${html(simulated)}</p>
${factList(facts)}
</header>
<main>
${parts.filter(({ id }) => id !== 'about').map((part) => partHtml(part, document)).join('\n')}
${notes.length > 0 ? `<section id="notes"><h2>${html(labels.notes)}</h2><ol class="notes">${notes.map((note) => noteItem(note, document)).join('\n')}</ol></section>` : ''}
</main>
<footer>
${about.map((part) => partHtml(part, document)).join('\n')}
</footer>
</body>
</html>
`
}

const factList = (facts: readonly Fact[]): string => `<dl class="facts">${facts.map(({ name, value, code }) => `<dt>${html(name)}</dt><dd${code ? ' class="hash"' : ' dir="auto"'}>${html(value)}</dd>`).join('')}</dl>`

const partHtml = ({ id, title, note, blocks }: Part, document: TranscriptDocument): string =>
  `<section id="${html(id)}"><h2>${html(title)}</h2>${note === null ? '' : `<p class="note">${html(note)}</p>`}${blocks.map((block) => blockHtml(block, id, document)).join('\n')}</section>`

function blockHtml(block: Block, part: string, document: TranscriptDocument): string {
  switch (block.kind) {
    case 'heading': return `<h3${part === 'record' ? '' : ' class="small"'}>${html(block.text)}</h3>`
    case 'text': return `<p class="note">${htmlRuns(block.runs, document.labels)}</p><br>`
    case 'facts': return factList(block.facts)
    case 'list': return `<ul class="${block.of}">${block.items.map((item) => `<li>${listItem(item, block.of, document)}</li>`).join('')}</ul>`
    case 'speech': return speechHtml(block, document.labels)
  }
}

function listItem(item: Item, of: ListKind, { labels }: TranscriptDocument): string {
  const { badge, label, under, counts } = item
  const [head, body, below] = [htmlRuns(item.head, labels), htmlRuns(item.body, labels), htmlRuns(item.below, labels)]
  const small = below === '' ? '' : ` <small>${below}</small>`
  if (badge) return `<span class="mono ${html(badge.seat)}${badge.solid ? ' solid' : ''}" aria-hidden="true">${html(badge.monogram)}</span><span>${head}${body}<br>${below}</span>`
  if (label) return `<span class="label ${label.label}">${html(label.text)}</span><div>${head}${labels.colon} ${body}${small}</div>`
  if (under) return `<span></span><div>${head}${labels.colon} ${body}</div>`
  if (of !== 'rows') return `${head}${of === 'cards' && head ? '<br>' : ''}${of === 'quotations' && head ? `${labels.colon} ` : ''}${body}${small}`
  const table = counts ? `<table class="counts"><tr><th scope="row">${html(labels.views)}</th>${counts.map((_, value) => `<th scope="col">${value}</th>`).join('')}</tr><tr><th scope="row">${html(labels.people)}</th>${counts.map((count) => `<td>${count}</td>`).join('')}</tr></table>` : ''
  return `${head}<div>${body}${small}${table}</div>`
}

function noteItem({ number, said, words, original, source, weak }: Note, { labels }: TranscriptDocument): string {
  const shown = words.length > 0 ? `<p class="words">${htmlRuns(words, labels)}</p>` : ''
  const first = original.length > 0 ? `<p class="orig">${htmlRuns(original, labels)}</p>` : ''
  return `<li id="note-${number}"><span class="n">${number}</span><div><p>${htmlRuns(said, labels)}</p>${shown}${first}<p class="src${weak ? ' aggregator' : ''}">${htmlRuns(source, labels)}</p></div></li>`
}
