import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../../shared/transcript/language.ts'
import type { CitationStyle } from '../../../shared/transcript/options.ts'
import { contentDir } from '../../content-dir.ts'

/** The file of each style. APA, Chicago and ISO 690 are written differently in French, so that they have a file for each language. */
const FILES: Record<CitationStyle, Record<Language, string>> = {
  apa: { en: 'apa-en.csl', fr: 'apa-fr.csl' },
  mla: { en: 'mla.csl', fr: 'mla.csl' },
  chicago: { en: 'chicago-en.csl', fr: 'chicago-fr.csl' },
  iso690: { en: 'iso690-en.csl', fr: 'iso690-fr.csl' },
}

/** The locale of each language; the processor has that of English in itself. */
export const LOCALES: Record<Language, string> = { en: 'en-US', fr: 'fr-FR' }

const read = new Map<string, string>()

/** A style as CSL. Throws when the file is missing: then the installation is incomplete. */
export const styleText = (style: CitationStyle, lang: Language): string => textOf(FILES[style][lang])

/** A locale as CSL, by the name that the processor asks for. */
export const localeText = (locale: string): string => textOf(`locales-${locale}.xml`)

function textOf(file: string): string {
  const text = read.get(file) ?? readFileSync(join(contentDir(), 'citations', file), 'utf8')
  read.set(file, text)
  return text
}
