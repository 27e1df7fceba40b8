import { plainText } from '../../../shared/transcript/plain-text.ts'
import type { CardLanguage, ShownPiece } from '../../../shared/study/cards/shown.ts'
import { asChoice, quoted, type ReviewNote } from './review-notes.ts'

/** Capital letters name the choices. */
const LETTERS = 'ABCD'

/**
 * Cards as the text file that Anki imports (File → Import), with the note type “Basic”, which every collection has. Format: Anki's manual, “Text files”: headers that begin with #, then
 * one note a line, tabs between fields, HTML in them. The first column is an id of our own, so that a second import brings the same notes up to date instead of doubling them; tags are last.
 * No field can begin a comment, hold a tab or a line break, or name a sound or picture.
 */
export function ankiText(notes: readonly ReviewNote[], lang: CardLanguage): string {
  const heads = ['#separator:tab', '#html:true', '#notetype:Basic', `#deck:${lang === 'fr' ? 'Tour de Table : révision' : 'Tour de Table: review'}`, '#columns:guid\tFront\tBack\tTags', '#guid column:1', '#tags column:4']
  return [...heads, ...notes.map((note) => [`tdt-${note.card.id}`, front(note), back(note), tags(note)].join('\t')), ''].join('\n')
}

const front = ({ card }: ReviewNote): string => [
  `<p><b>${html(card.question)}</b></p>`,
  ...card.shown.map((piece) => `<blockquote>${html(quoted(piece))}${by(piece)}</blockquote>`),
  '<ol type="A">', ...card.choices.map((piece) => `<li>${html(asChoice(card, piece))}${by(piece)}</li>`), '</ol>',
].join('')

function back({ card, sources }: ReviewNote): string {
  const right = card.choices[card.right]
  const marked = card.choices.filter(({ mark }) => mark !== '')
  return [
    ...(right ? [`<p><b>${LETTERS[card.right] ?? ''}. ${html(quoted(right))}</b></p>`] : []),
    ...card.why.filter(({ text }) => text !== '').map(({ text }) => `<p>${html(text)}</p>`),
    ...marked.map((piece) => `<p>${LETTERS[card.choices.indexOf(piece)] ?? ''}: ${html(piece.text)}<br><i>${html(piece.mark)}</i></p>`),
    ...sources.map(({ position, outlet, url, tier }) => `<p><small>${html(position)}: ${html(outlet)} (${html(tier)}), <a href="${attribute(url)}">${html(url)}</a></small></p>`),
  ].join('')
}

const by = (piece: ShownPiece): string => (piece.by === '' ? '' : `<br><small>${html(piece.by)}</small>`)
const tags = ({ card, sources }: ReviewNote): string => ['tour-de-table', `tour-de-table::${card.kind}`, ...sources.map(({ position }) => position)].join(' ')

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '[': '&#91;', '{': '&#123;', '\\': '&#92;<wbr>', '\t': ' ', '\n': '<br>' }
/** Text as HTML in one line; a bracket could name a sound or begin a formula, a brace a gap, a backslash a formula. */
const html = (text: string): string => plainText(text).replace(/[&<>"'[{\\\t\n]/g, (sign) => SIGNS[sign] ?? sign)
const attribute = (text: string): string => html(text).replaceAll('<wbr>', '').replaceAll('<br>', ' ')
