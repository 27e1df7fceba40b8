import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../table-context.tsx'

interface LineLinksProps {
  lines: readonly number[]
  onGo: (seq: number) => void
  /** Where they are many: the word once, then the numbers. */
  short?: boolean
  /** Beside each line, the way to its moment in the replay. */
  replay?: boolean
}

/** References to lines of the record; each goes there. */
export function LineLinks({ lines, onGo, short = false, replay = false }: LineLinksProps) {
  const { t } = useTranslation(['record', 'debrief'])
  const { sessionId } = useTable()
  return (
    <>
      {short && <>{t('debrief:numbers.lines', { count: lines.length })} </>}
      {lines.map((seq, index) => (
        <Fragment key={seq}>
          {index > 0 && ' '}
          <span className="db-line"><button type="button" className="rl-link" aria-label={short ? t('line', { seq }) : undefined} onClick={() => onGo(seq)}>{short ? seq : t('line', { seq })}</button>{replay && <ReplayLink to={`#/replay/${sessionId}/${seq}`} label={t('debrief:replayFrom', { seq })} />}{index < lines.length - 1 && ','}</span>
        </Fragment>
      ))}
    </>
  )
}

function ReplayLink({ to, label }: { to: string; label: string }) {
  return <a className="db-replay" href={to} aria-label={label} title={label}><svg width="9" height="10" viewBox="0 0 9 10" aria-hidden="true"><path d="M1 1l7 4-7 4z" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" /></svg></a>
}
