import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo, useSetSetting } from '../../../client/app-info.tsx'
import { useComposer } from './composer-context.tsx'

/** Whether the fields are unfolded; remembered in the settings from one debate to the next. */
export function useMoreFields(): [boolean, (open: boolean) => void] {
  const { settings } = useAppInfo()
  const setSetting = useSetSetting()
  const { draft } = useComposer()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const choose = useCallback((open: boolean) => {
    setChosen(open)
    setSetting('composer', open ? 'open' : 'short').catch(() => undefined) // only a convenience: nothing is lost if it cannot be stored
  }, [setSetting])
  const written = Boolean(draft.warrant || draft.limits) // what is written is never hidden
  return [chosen ?? (written || settings['composer'] === 'open'), choose]
}

/** Toulmin's two questions in plain words: why it follows, and where it ends. */
export function MoreFields() {
  const { t } = useTranslation('table')
  const { draft, change, save } = useComposer()
  return (
    <div className="cp-fields">
      {(['warrant', 'limits'] as const).map((field) => (
        <label key={field}>
          <span>{t(`composer.${field}`)}</span>
          <textarea rows={1} value={draft[field]} placeholder={t(`composer.${field}Hint`)} onChange={(event) => change({ type: 'write', field, value: event.target.value })} onBlur={save} />
        </label>
      ))}
    </div>
  )
}
