import type { AuthorName } from '../../../shared/transcript/author-names.ts'
import { cslItems, type CslItem } from '../../../shared/transcript/csl-item.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What TeX would read as a command, and the two pairs of characters that it would join into one. */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}', '`': '\\textasciigrave{}',
  '<': '\\textless{}', '>': '\\textgreater{}',
  '&': '\\&', '%': '\\%', $: '\\$', '#': '\\#', _: '\\_',
}

/**
 * The sources of a transcript as BibTeX in UTF-8, for BibTeX, biblatex and reference managers; each source once. `title` is in two pairs of braces,
 * so that no style changes the letters of a headline. Written here because the library for it loses letters (docs/decisions/0015).
 */
export function bibOf({ footnotes, lang }: Pick<Transcript, 'footnotes' | 'lang'>): string {
  return cslItems(footnotes, lang).map(entry).join('\n')
}

function entry(item: CslItem): string {
  const article = item.type === 'article-newspaper'
  const fields: [string, string | null][] = [
    ['author', item.author ? braced(item.author.map(nameOf).join(' and ')) : null],
    ['title', braced(braced(tex(item.title)))],
    [article ? 'journal' : 'howpublished', braced(tex(item['container-title']))],
    ...dateFields(item.issued?.['date-parts'][0] ?? []),
    ['url', braced(item.URL.replace(/[{}\\\s]/g, encodeURIComponent))],
    ['language', braced(tex(item.language))],
    ['note', braced(tex(item.note))],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = ${value},`))
  return `@${article ? 'article' : 'misc'}{${item.id},\n${lines.join('\n')}\n}\n`
}

/** `date` is what biblatex reads, `year` and `month` what BibTeX does. */
function dateFields([year, month, day]: readonly number[]): [string, string | null][] {
  if (year === undefined) return []
  const date = [String(year), ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))].join('-')
  return [['date', braced(date)], ['year', braced(String(year))], ['month', month === undefined ? null : (MONTHS[month - 1] ?? null)]]
}

const braced = (text: string): string => `{${text}}`

/** A whole name is in braces, or BibTeX would take it apart. */
const nameOf = (name: AuthorName): string => ('literal' in name ? braced(tex(name.literal)) : `${tex(name.family)}, ${tex(name.given)}`)

const tex = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ').trim()
  .replace(/[\\{}^~`<>&%$#_]/g, (character) => ESCAPES[character] ?? character)
  .replace(/-(?=-)/g, '-{}').replace(/'(?=')/g, "'{}")
