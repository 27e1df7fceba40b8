import { dateFormat } from './date-format.ts'

/** A day, a month or a year, no more precise than it is known: "29 Jan 2026", "Feb 2025", "2022". */
export function formatPartialDate(date: string, locale: string, month: 'short' | 'long' = 'short'): string {
  const [year = '', ofYear, day] = date.split('-')
  if (ofYear === undefined) return year
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month, timeZone: 'UTC', ...(day === undefined ? {} : { day: 'numeric' }) }
  return dateFormat(locale, options).format(new Date(`${year}-${ofYear}-${day ?? '01'}T00:00:00Z`))
}
