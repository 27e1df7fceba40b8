import { useAppInfo, useSetSetting } from '../../../client/app-info.tsx'
import { useTable } from '../table-context.tsx'

/** Are hints on? What the student chose last; else they are on, but for the relentless level. */
export function useHints() {
  const { settings } = useAppInfo()
  const { view } = useTable()
  const set = useSetSetting()
  const chosen = settings['hints']
  return {
    hints: chosen === undefined ? view.level !== 'relentless' : chosen === 'on',
    setHints: (on: boolean) => { set('hints', on ? 'on' : 'off').catch(() => undefined) },
  }
}
