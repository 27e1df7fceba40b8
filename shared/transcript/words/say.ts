import { createInstance } from 'i18next'
import { formatPartialDate } from '../../words/partial-date.ts'
import frenchHints from '../../words/fr/debrief.json' with { type: 'json' }
import frenchLines from '../../words/fr/record.json' with { type: 'json' }
import { LANGUAGES, type Language } from '../language.ts'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }

/** The words of a transcript in one language: for all that the record holds as ids, numbers and times. */
export interface Say {
  lang: Language
  /** A message of the catalogue, with its holes filled. `count` chooses the form of a number. */
  t(key: string, params?: Record<string, string | number>): string
  knows(key: string): boolean
  /** `2026-01-29`, `2026-01`, `2026` or an ISO time → "29 January 2026", "January 2026", "2026"; null → "undated". */
  day(date: string | null): string
  /** An ISO time in UTC → "29 January 2026, 09:00 UTC". */
  moment(at: string): string
  /** A language code in words, several with a stroke between; an unknown code stays as it is. */
  language(code: string): string
}

/** `rule` and `hint`: what the app itself said, in languages other than that of the record. */
const CATALOGUES = { en: { words: en }, fr: { words: { ...fr, rule: frenchLines.rule, hint: frenchHints.rule } } }

const made = new Map<Language, Say>()

/** The words of a language; made once. */
export function sayIn(lang: Language): Say {
  const known = made.get(lang) ?? newSay(lang)
  made.set(lang, known)
  return known
}

function newSay(lang: Language): Say {
  const i18n = createInstance()
  void i18n.init({ lng: lang, supportedLngs: [...LANGUAGES], ns: ['words'], defaultNS: 'words', nsSeparator: false, resources: { [lang]: CATALOGUES[lang] }, initAsync: false, interpolation: { escapeValue: false } })
  const names = new Intl.DisplayNames(lang === 'en' ? 'en-GB' : lang, { type: 'language' })
  const plain = remembered((key) => i18n.t(key, { skipInterpolation: true }))
  const counted = remembered((keyAndCount) => { const [key = '', count] = keyAndCount.split('\n'); return i18n.t(key, { count: Number(count), skipInterpolation: true }) })
  const t: Say['t'] = (key, params) => (params ? filled(params['count'] === undefined ? plain(key) : counted(`${key}\n${params['count']}`), params) : plain(key))
  const dated = remembered((date) => inWords(date, lang))
  const day: Say['day'] = (date) => (date === null ? t('undated') : dated(date.slice(0, 10)))
  return {
    lang, t, day,
    knows: remembered((key) => i18n.exists(key)),
    moment: (at) => t('moment', { day: day(at), time: at.slice(11, 16) }),
    language: remembered((code) => code.split('/').map((part) => languageName(names, part)).join('/')),
  }
}

/** A message with its holes filled, as the library does it, which takes twenty times as long. What fills a hole is not looked into again. */
const filled = (message: string, params: Record<string, string | number>): string => message.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(params[name] ?? hole))

/** A transcript says the same few words thousands of times. */
function remembered<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>()
  return (key) => {
    const known = found.get(key)
    if (known !== undefined) return known
    const value = find(key)
    found.set(key, value)
    return value
  }
}

/** In French the first of a month is "1er". */
const inWords = (date: string, lang: Language): string => formatPartialDate(date, lang, 'long').replace(lang === 'fr' ? /^1 / : /^$/, '1er ')

function languageName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code // no code of a language at all
  }
}
