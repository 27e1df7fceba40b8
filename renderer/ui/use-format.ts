import { useTranslation } from 'react-i18next'
import { currentLocale } from '../i18n/index.ts'
import { dateFormat } from '../../shared/words/date-format.ts'
import { dayOf } from './day-of.ts'

function partialDate(date: string, style: 'short' | 'long'): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: style, timeZone: 'UTC', ...(day === undefined ? {} : { day: 'numeric' }) }
  return dateFormat(currentLocale(), options).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`))
}

/** Dates and stages in the language of the interface. */
export function useFormat() {
  const { t } = useTranslation('shell')
  const stage = (kind: string) => t(`stage.${kind}`, { defaultValue: kind })
  return {
    /** "31 March 2026" from a calendar day. */
    longDate: (day: string) => dateFormat(currentLocale(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    /** "29 Jan 2026", "Mar 2026", "2022": no more precise than it is known; with `long`, months in full. */
    partialDate: (date: string | null, month: 'short' | 'long' = 'short') => (date === null ? t('undated') : partialDate(date, month)),
    /** "today 10:16", "yesterday 9:02", "Thu 19 Nov, 9:02", with the year where it is another one. The time tells the debates of one day apart. */
    when: (iso: string, now = new Date()) => {
      const at = new Date(iso)
      const time = dateFormat(currentLocale(), { hour: 'numeric', minute: '2-digit' }).format(at)
      const day = dayOf(at, now)
      if (day === 'today' || day === 'yesterday') return t(day, { time })
      return `${dateFormat(currentLocale(), { weekday: 'short', day: 'numeric', month: 'short', ...(day === 'year' ? {} : { year: 'numeric' }) }).format(at)}, ${time}`
    },
    stage,
    /** "Exchange, round 2 of 3"; the round only where there are several. */
    stageRound: (kind: string, round: number, rounds: number) => (rounds > 1 ? t('stageRound', { stage: stage(kind), round, rounds }) : stage(kind)),
  }
}
