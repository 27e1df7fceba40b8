import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface PanelHeadProps {
  wide: boolean
  onWiden: (() => void) | undefined
  children?: ReactNode
}

/** Above map and flow sheet: what can be chosen there, and the way to give them the place of the record and back. */
export function PanelHead({ wide, onWiden, children }: PanelHeadProps) {
  const { t } = useTranslation('table')
  return (
    <div className="panel-head">
      {children}
      {onWiden && <button type="button" className="word quiet panel-widen" onClick={onWiden}>{t(wide ? 'narrow' : 'widen')}{wide && <> <kbd>Esc</kbd></>}</button>}
    </div>
  )
}
