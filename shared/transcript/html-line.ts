import type { Voice } from '../voice/voice.ts'
import type { Below, DocumentLabels, Speech } from './document/blocks.ts'
import { escapeHtml as html, htmlParagraphs, langAttribute } from './html-escape.ts'
import { htmlRuns } from './html-runs.ts'

const VOICE_CLASS: Record<Voice, string> = {
  quote: 'quote', 'quote-translated': 'translated', reported: 'reported', student: 'student', facilitator: 'facilitator', app: 'app',
}

/** Longer lines may break across printed pages; kept whole they would leave half a page empty. */
const LONG_LINE = 900

/** One line of the debate as an article. */
export function speechHtml(speech: Speech, labels: DocumentLabels): string {
  const { seq, voice, seat, monogram, solid, who, facts, toRuns, said, quoted, below } = speech
  const length = [...said, ...below.flatMap(({ runs }) => runs)].reduce((sum, { text }) => sum + text.length, 0)
  const classes = ['line', VOICE_CLASS[voice], seat, length > LONG_LINE ? null : 'short', speech.void, speech.erased ? 'erased' : null].filter(Boolean).join(' ')
  const mono = monogram === null ? '' : `<div class="mono${solid ? ' solid' : ''}" aria-hidden="true">${html(monogram)}</div>`
  const target = toRuns.length > 0 ? ` · ${htmlRuns(toRuns, labels)}` : ''
  const tag = quoted ? 'blockquote' : 'div'
  const words = said.map(({ text, lang }) => `<${tag} class="said"${lang ? langAttribute(lang) : ''}>${htmlParagraphs(text)}</${tag}>`).join('')
  return `<article class="${html(classes)}" id="line-${seq}" data-voice="${voice}">${mono}<div class="body">`
    + `<p class="who"><b>${html(who)}</b> <span class="facts">${facts.map(html).join(' · ')}${target}</span> <a class="no" href="#line-${seq}" aria-label="${html(labels.line(seq))}">${seq}</a></p>`
    + words + belowHtml(below, labels) + '</div></article>'
}

const BELOW_CLASS: Record<Below['of'], string> = { original: 'orig', source: 'foot', reason: 'more', claims: 'chips', cards: 'chips', quotation: 'foot' }

function belowHtml(below: readonly Below[], labels: DocumentLabels): string {
  return below.map(({ of, runs }) => {
    const last = runs.at(-1)
    if (of === 'reason' && last?.own) return `<div class="more">${htmlRuns(runs.slice(0, -1), labels)}${htmlParagraphs(last.text)}</div>`
    return `<p class="${BELOW_CLASS[of]}">${htmlRuns(runs, labels)}</p>`
  }).join('')
}
