/** "48 kB", "2.6 MB" from bytes, as the language writes it. */
export function fileSize(bytes: number, locale: string): string {
  const [unit, value] = bytes < 1e6 ? (['kilobyte', Math.max(1, bytes / 1e3)] as const) : (['megabyte', bytes / 1e6] as const)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: unit === 'kilobyte' ? 0 : 1 }).format(value)
}
