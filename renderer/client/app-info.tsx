import { type ComponentType, createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { AppInfo } from '../../shared/protocol/api.ts'
import type { Params } from '../../shared/protocol/messages.ts'
import { asLocale, changeLocale } from '../i18n/index.ts'
import { applyTheme, asTheme } from '../ui/theme.ts'
import { useClient } from './client-context.tsx'
import { asFailure, type CallFailure } from './host-client.ts'

export type SettingKey = Params<'settings.set'>['key']

interface AppInfoValue { info: AppInfo; setSetting(key: SettingKey, value: string): Promise<void> }

const Context = createContext<AppInfoValue | null>(null)

interface AppInfoProps {
  children: ReactNode
  waiting: ReactNode
  failed: ComponentType<{ failure: CallFailure }>
  /** A page in somebody else's hands: the settings of the laptop are not its own, and it changes none of them. */
  guest?: boolean
}

/** Loads what the app says of itself once; shows `waiting` until then, and `failed` if it cannot be had. */
export function AppInfoProvider({ children, waiting, failed: Failed, guest = false }: AppInfoProps) {
  const client = useClient()
  const [info, setInfo] = useState<AppInfo | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  useEffect(() => {
    const load = async () => {
      try {
        const answer = await client.call('app.info', {})
        const loaded = guest ? { ...answer, settings: {} } : answer
        const locale = asLocale(loaded.settings['locale'])
        if (locale) await changeLocale(locale)
        if (loaded.settings['theme'] !== undefined) applyTheme(asTheme(loaded.settings['theme']))
        setInfo(loaded)
      } catch (error) {
        setFailure(asFailure(error))
      }
    }
    void load()
  }, [client, guest])
  const setSetting = useCallback(async (key: SettingKey, value: string) => {
    const settings = guest ? { [key]: value } : await client.call('settings.set', { key, value })
    setInfo((before) => before && { ...before, settings: guest ? { ...before.settings, ...settings } : settings })
  }, [client, guest])
  const value = useMemo(() => info && { info, setSetting }, [info, setSetting])
  if (failure && !info) return <Failed failure={failure} />
  return value ? <Context value={value}>{children}</Context> : waiting
}

function useValue(): AppInfoValue {
  const value = use(Context)
  if (!value) throw new Error('AppInfoProvider is missing')
  return value
}

/** Pack, figures, recipes, settings; loaded before any screen is shown. */
export const useAppInfo = (): AppInfo => useValue().info

/** Stores one setting with the host; rejects with `CallFailure`. */
export const useSetSetting = (): AppInfoValue['setSetting'] => useValue().setSetting
