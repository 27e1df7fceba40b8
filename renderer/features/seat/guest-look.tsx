import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLocale, currentLocale, LOCALE_LIST, LOCALES } from '../../i18n/index.ts'
import { applyTheme, currentTheme, THEMES, type Theme } from '../../ui/theme.ts'
import { applyTextSize, currentTextSize, TEXT_SIZES, type TextSize } from './text-size.ts'

/** Language, light or dark, size of the texts: the settings that a guest has. They stay in this browser. */
export function GuestLook() {
  const { t } = useTranslation(['join', 'shell'])
  const [size, setSize] = useState<TextSize>(currentTextSize)
  const [theme, setTheme] = useState<Theme>(currentTheme)
  return (
    <details className="guest-look">
      <summary>{t('look.title')}</summary>
      <div>
        <Choice name={t('look.language')} options={LOCALE_LIST} now={currentLocale()} label={(locale) => LOCALES[locale]} lang={(locale) => locale} onChoose={(locale) => void changeLocale(locale)} />
        <Choice name={t('look.light')} options={THEMES} now={theme} label={(each) => t(`look.theme.${each}`)} onChoose={(each) => { applyTheme(each); setTheme(each) }} />
        <Choice name={t('look.text')} options={TEXT_SIZES} now={size} label={(each) => t(`look.size.${each}`)} onChoose={(each) => { applyTextSize(each); setSize(each) }} />
      </div>
    </details>
  )
}

interface ChoiceProps<T extends string> { name: string; options: readonly T[]; now: T | null; label: (option: T) => string; lang?: (option: T) => string; onChoose: (option: T) => void }

function Choice<T extends string>({ name, options, now, label, lang, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {options.map((option) => <button key={option} type="button" className="lined" aria-pressed={option === now} lang={lang?.(option)} onClick={() => onChoose(option)}>{label(option)}</button>)}
    </fieldset>
  )
}
