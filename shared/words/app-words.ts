import type { Line } from '../debate/line.ts'
import { formatPartialDate } from './partial-date.ts'

/** A language of the interface, and how a claim is named in the session. */
interface Tongue {
  language: string
  t: (key: string, params: Record<string, string>) => string
  claim: (id: string) => string
}

/** Where the words of an app line stand in the catalogue; a colon would name another catalogue. */
export const ruleKey = (line: Pick<Line, 'rule'>): string => `rule.${(line.rule ?? '').replaceAll(':', '-')}`

/** An app line whose rule the catalogue knows, in its language: the sentence of the rule, then those that qualify the card. */
export function appWords(line: Line, { t, ...tongue }: Tongue): string {
  const params = filled(line, tongue)
  return [ruleKey(line), ...qualifiers(line).map((part) => `rule.part.${part}`)].map((key) => t(key, params)).join(' ')
}

/** What a reason adds about its card, in the order of the English (shared/partner/reasons.ts), and a report of what fell with a line. */
function qualifiers({ rule, params }: Line): string[] {
  return [
    ...(params['period'] === 'earlier' ? ['earlier'] : []),
    ...(params['divided'] ? ['divided'] : []),
    ...(params['concession'] ? ['editors'] : []),
    ...(rule === 'undone' && Number(params['to']) > Number(params['from']) ? ['fell'] : []),
  ]
}

/** The params of a line as they are said: dates as they are written in the language, a core claim by its name, how many cards it shows. */
function filled({ params, cards }: Line, { language, claim }: Omit<Tongue, 't'>): Record<string, string> {
  const day = (iso: string) => formatPartialDate(iso, language, 'long')
  const { date, dates, core } = params
  return {
    ...params, cards: String(cards.length),
    ...(date ? { date: day(date) } : {}),
    ...(dates ? { dates: new Intl.ListFormat(language).format(dates.split(/, | and /).map((words) => day(isoOf(words)))) } : {}),
    ...(core ? { coreShort: claim(core) } : {}),
  }
}

const MONTHS = Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month, 1)))

/** "29 January 2026", "March 2025" or "2022" as ISO: several dates stand in the record in English words. */
function isoOf(words: string): string {
  const [year, month, day] = words.split(' ').toReversed()
  return [year, month && String(MONTHS.indexOf(month) + 1).padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}
