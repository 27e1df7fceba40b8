import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo, type SettingKey, useSetSetting } from '../../client/app-info.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { changeLocale, currentLocale, LOCALE_LIST, LOCALES } from '../../i18n/index.ts'
import { announce } from '../../ui/announcer.tsx'
import { setSingleKeys, singleKeys } from '../../ui/commands.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Radio } from '../../ui/radio.tsx'
import { applyTheme, asTheme, THEMES } from '../../ui/theme.ts'
import { Retention } from './retention.tsx'
import { ThisApp } from './this-app.tsx'
import { YourData } from './your-data.tsx'
import './settings.css'

/** As the composer itself stores them when its fields are unfolded or folded. */
const COMPOSERS = ['short', 'open'] as const

/** What one can choose; each choice is stored at once. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const { t: tShell } = useTranslation('shell')
  const { settings } = useAppInfo()
  const setSetting = useSetSetting()
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [letters, setLetters] = useState(singleKeys)
  const store = async (key: SettingKey, value: string) => {
    try {
      await setSetting(key, value)
      setFailure(null)
      announce(t('stored'))
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <div className="page settings">
      <div>
        <Heading title={t('title')} />
        <p className="quiet">{t('lead')}</p>
        {failure && <FailureNote failure={failure} />}
        <fieldset>
          <legend>{t('language')}</legend>
          {LOCALE_LIST.map((locale) => (
            <Radio key={locale} name="locale" checked={currentLocale() === locale} label={LOCALES[locale]}
              onChange={() => { void changeLocale(locale); void store('locale', locale) }} />
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('look')}</legend>
          {THEMES.map((theme) => (
            <Radio key={theme} name="theme" checked={asTheme(settings['theme']) === theme} label={tShell(`theme.${theme}`)}
              onChange={() => { applyTheme(theme); void store('theme', theme) }} />
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('composer')}</legend>
          {COMPOSERS.map((kind) => (
            <Radio key={kind} name="composer" checked={(settings['composer'] ?? 'short') === kind} label={t(`composer_${kind}`)} hint={t(`composer_${kind}Hint`)}
              onChange={() => void store('composer', kind)} />
          ))}
        </fieldset>
        <NameField stored={settings['name'] ?? ''} onStore={(name) => void store('name', name)} />
        <fieldset>
          <legend>{t('keys')}</legend>
          <label className="choice">
            <input type="checkbox" checked={letters} onChange={(event) => { setSingleKeys(event.target.checked); setLetters(event.target.checked) }} />
            <span>{t('singleKeys')}<small>{t('singleKeysHint')}</small></span>
          </label>
        </fieldset>
        <YourData><Retention /></YourData>
      </div>
      <ThisApp />
    </div>
  )
}

/** The name is stored when one leaves the field or presses Enter. */
function NameField({ stored, onStore }: { stored: string; onStore: (name: string) => void }) {
  const { t } = useTranslation('settings')
  const [name, setName] = useState(stored)
  const keep = () => { if (name.trim() !== stored) onStore(name.trim()) }
  return (
    <form className="field" onSubmit={(event) => { event.preventDefault(); keep() }}>
      <label htmlFor="name">{t('name')}</label>
      <input id="name" type="text" maxLength={60} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} onBlur={keep} aria-describedby="name-hint" />
      <small id="name-hint">{t('nameHint')}</small>
    </form>
  )
}
