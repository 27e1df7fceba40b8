const made = new Map<string, Intl.DateTimeFormat>()

/** A formatter for these options. Making one costs more than a line of the record, so each is made once. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = locale === 'en' ? 'en-GB' : locale // Intl has one English for the world; ours writes the day before the month
  const key = `${tag} ${JSON.stringify(options)}`
  const known = made.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(tag, options)
  made.set(key, format)
  return format
}
