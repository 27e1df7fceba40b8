import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Keys } from '../../../ui/keys.tsx'
import { onSearchKey } from './search-focus.ts'

/** The search field of the tray; `/` comes here from anywhere, the arrow down goes into the list. */
export function TraySearch({ value, onChange, onDown, placeholder }: { value: string; onChange: (value: string) => void; onDown: () => void; placeholder: string }) {
  const { t } = useTranslation('table')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => onSearchKey(() => { field.current?.focus(); field.current?.select() }), [])
  return (
    <div className="seek">
      <input ref={field} type="search" value={value} aria-label={placeholder} placeholder={placeholder} title={t('tray.searchHelp')} aria-keyshortcuts="/"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') { event.preventDefault(); onDown() }
          if (event.key === 'Escape' && value) { event.stopPropagation(); onChange('') }
        }} />
      <Keys chord="/" />
    </div>
  )
}
