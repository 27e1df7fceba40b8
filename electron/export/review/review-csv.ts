import { stringify } from 'csv-stringify/sync'
import { plainText } from '../../../shared/transcript/plain-text.ts'
import { harmless, type Cell } from '../csv-cell.ts'
import { asChoice, quoted, type ReviewNote } from './review-notes.ts'

const COLUMNS = ['card', 'kind', 'question', 'shown', 'shown_by', 'choice_a', 'choice_b', 'choice_c', 'choice_d', 'right', 'answer', 'why', 'altered', 'positions', 'sources', 'addresses', 'grades', 'due', 'reviews', 'lapses', 'set_aside'] as const

/** Cards as one table, made as those of a transcript (`csv.ts`): a formula stays text. Several texts in one cell stand on lines of their own. */
export function reviewCsv(notes: readonly ReviewNote[]): string {
  return stringify(notes.map(row), { columns: [...COLUMNS], header: true, bom: true, record_delimiter: 'windows', quote_record_delimiter: true, cast: { string: (text) => harmless(plainText(text)) } })
}

function row({ card, sources, state }: ReviewNote): Partial<Record<(typeof COLUMNS)[number], Cell>> {
  const [a, b, c, d] = card.choices.map((piece) => asChoice(card, piece))
  const right = card.choices[card.right]
  return {
    card: card.id, kind: card.kind, question: card.question, shown: lines(card.shown.map(quoted)), shown_by: lines(card.shown.map(({ by }) => by)), choice_a: a ?? null, choice_b: b ?? null, choice_c: c ?? null, choice_d: d ?? null,
    right: 'ABCD'[card.right] ?? null, answer: right ? quoted(right) : null, why: lines(card.why.map(({ text }) => text)), altered: lines(card.choices.filter(({ mark }) => mark !== '').map(({ text, mark }) => `${text} (${mark})`)),
    positions: card.positions.join(' '), sources: lines(sources.map(({ outlet }) => outlet)), addresses: sources.map(({ url }) => url).join(' '), grades: sources.map(({ tier }) => tier).join(' '),
    due: state && !state.aside ? new Date(state.due).toISOString() : null, reviews: state?.reps ?? 0, lapses: state?.lapses ?? 0, set_aside: state?.aside ?? null,
  }
}

const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')
