import { currentLocale } from '../../../i18n/index.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A length of time in one unit, as one says it: "10 minutes", "6 days", "2 months". At least a minute. */
export function span(ms: number): string {
  const [unit, size] = ms < 50 * MINUTE ? ['minute', MINUTE] as const : ms < 20 * HOUR ? ['hour', HOUR] as const : ms < 45 * DAY ? ['day', DAY] as const : ms < 500 * DAY ? ['month', 30.44 * DAY] as const : ['year', 365.25 * DAY] as const
  return new Intl.NumberFormat(currentLocale(), { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: unit === 'year' ? 1 : 0 }).format(Math.max(1, unit === 'year' ? ms / size : Math.round(ms / size)))
}

/** What is left, as "about 4 minutes". */
export const minutes = (count: number): string => span(count * MINUTE)
