/** "29 January 2026", "January 2026", "2026", as precise as it is known; null where it is not known. */
export function dateInWords(date: string | null, language: string): string | null {
  if (date === null) return null
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(day === undefined ? {} : { day: 'numeric' }) }
  return dateFormat(language === 'en' ? 'en-GB' : language, options).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`))
}

/** Making a format costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(options).length}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, known)
  return known
}
