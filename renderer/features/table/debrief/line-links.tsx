import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

interface LineLinksProps {
  lines: readonly number[]
  onGo: (seq: number) => void
  /** Where they are many: the word once, then the numbers. */
  short?: boolean
}

/** References to lines of the record; each goes there. */
export function LineLinks({ lines, onGo, short = false }: LineLinksProps) {
  const { t } = useTranslation(['record', 'debrief'])
  return (
    <>
      {short && <>{t('debrief:numbers.lines', { count: lines.length })} </>}
      {lines.map((seq, index) => (
        <Fragment key={seq}>
          {index > 0 && ' '}
          <span className="db-line"><button type="button" className="rl-link" aria-label={short ? t('line', { seq }) : undefined} onClick={() => onGo(seq)}>{short ? seq : t('line', { seq })}</button>{index < lines.length - 1 && ','}</span>
        </Fragment>
      ))}
    </>
  )
}
