import { useTranslation } from 'react-i18next'

/** Names a language in the language of the interface: `fr` → "French", "français". */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation()
  return (code) => {
    try { return new Intl.DisplayNames(i18n.language, { type: 'language' }).of(code) ?? code } catch { return code }
  }
}
