import type { CslItem } from '../../../shared/transcript/csl-item.ts'
import type { Run } from '../../../shared/transcript/document/blocks.ts'
import type { Language } from '../../../shared/transcript/language.ts'
import type { CitationStyle } from '../../../shared/transcript/options.ts'
import { forProcessor } from './plain-fields.ts'
import { runsOf } from './runs.ts'
import { LOCALES, localeText, styleText } from './style-files.ts'

/** One entry of a bibliography; `id` is that of its item. */
export interface Reference { id: string; runs: Run[] }

/**
 * Items → the bibliography in a style and language, in the order of the style. Works offline; the processor (5 MB) is loaded at the first call.
 * Each item needs its own id. Throws when a style file is missing.
 */
export async function bibliographyOf(items: readonly CslItem[], style: CitationStyle, lang: Language): Promise<Reference[]> {
  if (items.length === 0) return []
  const { Driver } = (await import('@citeproc-rs/wasm')).default
  const driver = new Driver({
    style: styleText(style, lang), format: 'html', formatOptions: { linkAnchors: true }, localeOverride: LOCALES[lang],
    fetcher: { fetchLocale: async (locale: string) => localeText(locale) },
  })
  try {
    driver.resetReferences(items.map(forProcessor))
    driver.includeUncited('All')
    if (lang !== 'en') await driver.fetchLocales()
    return driver.makeBibliography().map(({ id, value }) => ({ id, runs: runsOf(value) }))
  } finally {
    driver.free()
  }
}
