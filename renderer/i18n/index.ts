import { type BackendModule, createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import errors from './en/errors.json'
import home from './en/home.json'
import shell from './en/shell.json'

/** Languages of the interface, each named in itself. The pack has its own language and keeps it. */
export const LOCALE_LIST = ['en', 'fr'] as const
export type Locale = (typeof LOCALE_LIST)[number]
export const LOCALES: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' }

const i18n = createInstance()
const STORED = 'tour-de-table.locale'
type Catalogue = Record<string, unknown>

/** What transcripts say too: the sentences of the app's own rules. */
const retold = import.meta.glob<Catalogue>('../../shared/words/*/{record,debrief}.json', { import: 'default' })

/** Every other catalogue is a small file that is loaded when a screen asks for it. */
const catalogues = import.meta.glob<Catalogue>(['./*/*.json', '!./en/shell.json', '!./en/home.json', '!./en/errors.json'], { import: 'default' })

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (language: string, namespace: string) => ({
    ...await catalogues[`./${language}/${namespace}.json`]?.(), // a screen in the making has none yet
    ...await retold[`../../shared/words/${language}/${namespace}.json`]?.(),
  }),
}

/** Starts the catalogues in the language used last on this computer, else in the browser's if we have it. */
export async function startI18n(): Promise<void> {
  i18n.on('languageChanged', (language) => { document.documentElement.lang = language })
  await i18n.use(backend).use(initReactI18next).init({
    lng: initialLocale(),
    fallbackLng: 'en',
    supportedLngs: LOCALE_LIST,
    resources: { en: { shell, home, errors } },
    partialBundledLanguages: true,
    ns: ['shell', 'home', 'errors'],
    defaultNS: 'shell',
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: true },
  })
}

/** Changes the language and remembers it for the next start, before the host's setting has arrived. */
export async function changeLocale(locale: Locale): Promise<void> {
  try { localStorage.setItem(STORED, locale) } catch { /* storage is switched off: the host's setting still holds it */ }
  await i18n.changeLanguage(locale)
}

/** The language that is shown now. */
export const currentLocale = (): Locale => asLocale(i18n.language) ?? 'en'

/** A string as a language we have, or null. */
export const asLocale = (text: string | null | undefined): Locale | null => LOCALE_LIST.find((locale) => locale === text) ?? null

function initialLocale(): Locale {
  let stored: string | null = null
  try { stored = localStorage.getItem(STORED) } catch { /* see above */ }
  return asLocale(stored) ?? asLocale(navigator.language.slice(0, 2)) ?? 'en'
}
