import { useTranslation } from 'react-i18next'
import { useSetSetting } from '../../client/app-info.tsx'
import { changeLocale, currentLocale, LOCALES, type Locale } from '../../i18n/index.ts'

/** With two languages: one word, the language that one can change to, written in itself. */
export function LanguageSwitch() {
  useTranslation('shell') // draws again when the language changes
  const setSetting = useSetSetting()
  const other: Locale = currentLocale() === 'en' ? 'fr' : 'en'
  const change = () => {
    void changeLocale(other)
    setSetting('locale', other).catch(() => undefined) // the page has changed; the setting is kept in this browser at least
  }
  return <button type="button" lang={other} onClick={change}>{LOCALES[other]}</button>
}
