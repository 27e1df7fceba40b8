import { useTranslation } from 'react-i18next'

/** Languages that are offered: those of the dossier and of its neighbours. */
export const LANGUAGES = ['en', 'fr', 'de', 'lb', 'it', 'et', 'lv', 'lt', 'pl', 'uk', 'ru', 'es', 'nl', 'hu', 'cs', 'sk', 'ro', 'fi', 'sv', 'da', 'pt', 'el', 'bg', 'hr', 'sl'] as const

/** Names a language in the language of the interface. */
export function useLanguages(): (code: string) => string {
  const { i18n } = useTranslation()
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
  return (code) => {
    try { return names.of(code) ?? code } catch { return code }
  }
}
