import type { Language } from './language.ts'
import { authorNames, type AuthorName } from './author-names.ts'
import type { Footnote } from './transcript.ts'

/** A source as CSL-JSON (citationstyles.org): what reference managers read and citation styles set. All text is plain, without CSL's own markup. */
export interface CslItem {
  /** Letters, digits, `-` and `_` alone, so that BibTeX takes it for a key. */
  id: string
  type: 'article-newspaper' | 'webpage'
  title: string
  author?: AuthorName[]
  'container-title': string
  /** Year, month, day, as far as they are known; absent where the page shows no date. */
  issued?: { 'date-parts': [number[]] }
  URL: string
  /** BCP 47. */
  language: string
  /** How far the dossier trusts the source. */
  note: string
}

/** What a citation says in its own words. Between brackets, as scholars mark what is not printed on the page. */
const WORDS: Record<Language, { rebuilt: string; untitled: string; grade(grade: string): string }> = {
  en: { rebuilt: '[headline rebuilt from the address]', untitled: '[Headline not recorded]', grade: (grade) => `Source: ${grade}` },
  fr: { rebuilt: '[titre reconstitué d’après l’adresse]', untitled: '[Titre non relevé]', grade: (grade) => `Source : ${grade}` },
}

/** What stands between brackets in a title because we put it there; styles must leave its letters as they are. */
export const OWN_BRACKETS: readonly string[] = Object.values(WORDS).flatMap(({ rebuilt, untitled }) => [rebuilt, untitled])

/**
 * A source of a footnote → its CSL item. Nothing is made up: no author that the page does not name, no day that it does not show, no day
 * of access, because the dossier knows none. Institutions and weak aggregators publish web pages; everything else is cited as a newspaper article.
 */
export function cslItem(source: Footnote['source'], lang: Language): CslItem {
  const words = WORDS[lang]
  const author = authorNames(source.author, source.language)
  return {
    id: source.id,
    type: source.tier === 'official' || source.tier === 'aggregator' ? 'webpage' : 'article-newspaper',
    title: source.headline === null ? words.untitled : source.headlineRebuilt ? `${source.headline} ${words.rebuilt}` : source.headline,
    ...(author.length > 0 ? { author } : {}),
    'container-title': source.outlet,
    ...(source.date === null ? {} : { issued: { 'date-parts': [source.date.split('-').map(Number)] } }),
    URL: source.url,
    language: source.language.split('/')[0] ?? source.language,
    note: words.grade(source.grade),
  }
}

/** The bibliography of a transcript: each source once, however many positions stand in it, in the order of the footnotes. */
export function cslItems(footnotes: readonly Footnote[], lang: Language): CslItem[] {
  return [...new Map(footnotes.map(({ source }) => [source.id, cslItem(source, lang)])).values()]
}
