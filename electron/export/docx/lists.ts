import { AlignmentType, LevelFormat, type FileChild, type INumberingOptions, type Paragraph } from 'docx'
import type { Label } from '../../../shared/argument/labelling.ts'
import type { DocumentLabels, Item, ListKind, Run } from '../../../shared/transcript/document/blocks.ts'
import { paragraph, words } from './inline.ts'
import { INK } from './look.ts'
import { paragraphsOf, type Setting } from './runs.ts'
import { badge } from './speech.ts'
import { countsTable, twoColumns } from './tables.ts'

/** How a claim stands is a form before it is a word, as on the screen: full, crossed, half, empty, square. */
const SIGN: Readonly<Record<Label, string>> = { accepted: '●', rejected: '×', undecided: '◐', open: '○', conceded: '□' }

const HANGING = 400

const bullet = (reference: string, text: string): INumberingOptions['config'][number] => ({
  reference,
  levels: [{ level: 0, format: LevelFormat.BULLET, text, alignment: AlignmentType.LEFT, style: { run: { color: INK.second }, paragraph: { indent: { left: HANGING, hanging: HANGING } } } }],
})

/** The lists of the document, each with its sign. */
export const NUMBERING: INumberingOptions = { config: [bullet('dash', '–'), ...Object.entries(SIGN).map(([label, sign]) => bullet(`claim-${label}`, sign))] }

export interface Page { labels: DocumentLabels; /** Of the text, in twips. */ width: number }

const quietly = (runs: readonly Run[]): Run[] => runs.map((run) => (run.look ? run : { ...run, look: 'quiet' }))
const lineBreak: Run = { text: '\n' }

/** A list of the document: rows as a table, all others as the lists of a word processor. */
export function listOf(kind: ListKind, items: readonly Item[], setting: Setting, page: Page): FileChild[] {
  return kind === 'rows' ? [rowsTable(items, setting, page)] : items.flatMap((item) => entryOf(kind, item, setting))
}

function entryOf(kind: ListKind, { head, body, below, label, badge: whose }: Item, setting: Setting): Paragraph[] {
  const sign = label ? `claim-${label.label}` : kind === 'waiting' || kind === 'hints' || kind === 'quotations' ? 'dash' : null
  const first = [
    ...(whose ? [badge(whose.seat, whose.monogram, whose.solid), words('\t')] : []),
    ...(label ? [words(label.text, 'ClaimLabel'), words('\u2003')] : []),
  ]
  // What a line break sets apart in the other lists stands in one line where entries are short.
  const inline = sign === 'dash'
  const runs = [...head, ...(inline || head.length === 0 || body.length === 0 ? [] : [lineBreak]), ...body, ...(below.length > 0 ? [inline ? { text: '\u2002' } : lineBreak, ...quietly(below)] : [])]
  const style = kind === 'sources' ? 'SourceEntry' : kind === 'seats' ? 'SeatEntry' : 'Entry'
  return paragraphsOf(runs, { style, ...(sign && { numbering: { reference: sign, level: 0, custom: true } }) }, setting, { first })
}

function rowsTable(items: readonly Item[], setting: Setting, { labels, width }: Page): FileChild {
  return twoColumns(items.map(({ head, body, below, counts, under }) => {
    const name = paragraphsOf(head, { style: under ? 'FactUnder' : 'FactName' }, setting)
    const value = [
      ...paragraphsOf(body, { style: 'FactValue' }, setting),
      ...(counts ? [countsTable(counts, labels, Math.round(width * 0.7))] : []),
      ...paragraphsOf(quietly(below), { style: 'FactValue' }, setting),
    ]
    // A cell ends with a paragraph.
    if (value.length === 0 || (counts && below.length === 0)) value.push(paragraph({ style: 'FactValue' }, []))
    return { name: name.length > 0 ? name : [paragraph({ style: 'FactName' }, [])], value, characters: [...head, ...body].reduce((sum, { text }) => sum + text.length, 0) }
  }), width)
}
