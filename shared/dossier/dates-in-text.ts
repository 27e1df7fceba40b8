/** A date that a text names: ISO day, month or year, and where it stands. */
export interface NamedDate { date: string; start: number; end: number }

/** Month names in the languages of the classroom, January first. Source: CLDR (as in `Intl.DateTimeFormat`), written out so that no machine's locale data matter. */
const MONTHS = [
  ['january', 'janvier', 'gennaio', 'januar', 'января', 'jan'], ['february', 'février', 'fevrier', 'febbraio', 'februar', 'февраля', 'feb'],
  ['march', 'mars', 'marzo', 'märz', 'марта'], ['april', 'avril', 'aprile', 'апреля', 'apr'], ['may', 'mai', 'maggio', 'мая'], ['june', 'juin', 'giugno', 'juni', 'июня'],
  ['july', 'juillet', 'luglio', 'juli', 'июля'], ['august', 'août', 'aout', 'agosto', 'августа', 'aug'], ['september', 'septembre', 'settembre', 'сентября', 'sept', 'sep'],
  ['october', 'octobre', 'ottobre', 'oktober', 'октября', 'oct'], ['november', 'novembre', 'ноября', 'nov'], ['december', 'décembre', 'decembre', 'dicembre', 'dezember', 'декабря', 'dec'],
]
const NUMBER_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, String(index + 1).padStart(2, '0')] as const)))
const MONTH = [...NUMBER_OF.keys()].toSorted((a, b) => b.length - a.length).join('|')

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`
/** 2026-01-29 · 29.1.2026 · 29 January 2026, January 2026 · January 29, 2026 · "in 2026". */
const DATES = [
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?![\d-])/gu,
  /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?![\d.])/gu,
  new RegExp(String.raw`(?<![\p{L}\d])(?:${DAY.replace('(', '(?<day>')}\s+(?:of\s+)?)?(?<name>${MONTH})\.?,?\s+(?<year>\d{4})(?!\d)`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}\d])(?<name>${MONTH})\.?\s+${DAY.replace('(', '(?<day>')},?\s+(?<year>\d{4})(?!\d)`, 'giu'),
  /(?<=(?<![\p{L}])(?:in|en|nel|im jahr|im jahre|v)\s)(?<year>\d{4})(?!\d|-\d)/giu,
]

/** Every date with a year that a text names, in its order; English, French, Italian, German and Russian month names. Impossible days are passed over. */
export function datesIn(text: string): NamedDate[] {
  const found = DATES.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }) => {
    const date = isoDate(groups['year'], groups['month'] ?? NUMBER_OF.get(groups['name']?.toLowerCase() ?? ''), groups['day'])
    return date === null ? [] : [{ date, start: index, end: index + words.length }]
  }))
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return inOrder.filter(({ start }, index) => start >= Math.max(0, ...inOrder.slice(Math.max(0, index - 2), index).map(({ end }) => end)))
}

function isoDate(year = '', month?: string, day?: string): string | null {
  if (month === undefined) return year
  const [m, d] = [Number(month), Number(day ?? '1')]
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate()) return null
  return [year, String(m).padStart(2, '0'), ...(day === undefined ? [] : [String(d).padStart(2, '0')])].join('-')
}
