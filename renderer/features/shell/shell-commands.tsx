import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo, useSetSetting } from '../../client/app-info.tsx'
import { changeLocale, LOCALE_LIST, LOCALES } from '../../i18n/index.ts'
import { type Command, useCommands } from '../../ui/commands.ts'
import { navigate } from '../../ui/hash-location.ts'
import { applyTheme, THEMES } from '../../ui/theme.ts'

const Palette = lazy(() => import('./palette.tsx').then((m) => ({ default: m.Palette })))
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((m) => ({ default: m.KeysDialog })))

/** The commands that every screen has, and the two dialogs that list all commands. */
export function ShellCommands() {
  const { t } = useTranslation('shell')
  const info = useAppInfo()
  const setSetting = useSetSetting()
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const close = () => setOpen(null)
  const keep = (key: 'theme' | 'locale', value: string) => void setSetting(key, value).catch(() => undefined)

  const go: Command[] = (['home', 'archive', 'dossier', 'glossary', 'settings'] as const)
    .map((page) => ({ id: `go-${page}`, group: t('command.go'), label: t(`page.${page}`), run: () => navigate(page === 'home' ? '/' : `/${page}`) }))
  const seats: Command[] = info.pack.figures
    .map(({ seat, figure }) => ({ id: `seat-${seat}`, group: t('command.seats'), label: t('command.takeSeat', { figure }), run: () => navigate(`/new/${seat}`) }))
  const themes: Command[] = THEMES
    .map((theme) => ({ id: `theme-${theme}`, group: t('command.look'), label: t(`theme.${theme}`), run: () => { applyTheme(theme); keep('theme', theme) } }))
  const locales: Command[] = LOCALE_LIST
    .map((locale) => ({ id: `locale-${locale}`, group: t('command.look'), label: LOCALES[locale], run: () => { void changeLocale(locale); keep('locale', locale) } }))
  useCommands([
    { id: 'palette', group: t('command.everywhere'), label: t('command.palette'), keys: 'mod+k', inPalette: false, run: () => setOpen('palette') },
    { id: 'keys', group: t('command.everywhere'), label: t('command.keys'), keys: '?', run: () => setOpen('keys') },
    ...go, ...seats, ...themes, ...locales,
  ])
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'keys' && <KeysDialog onClose={close} />}
    </Suspense>
  )
}
