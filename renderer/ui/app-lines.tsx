import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../shared/debate/line.ts'
import { AppText, lineAnchor } from './record-line.tsx'
import './app-lines.css'

/** The app's own lines as one grey slab: why a card was played, what is asked, what happened. */
export function AppLines({ lines, renderAction }: { lines: readonly Line[]; renderAction?: ((line: Line) => ReactNode) | undefined }) {
  const { t } = useTranslation('record')
  return (
    <div className="rl-app">
      {lines.map((line) => (
        <p key={line.seq} id={lineAnchor(line.seq)} tabIndex={-1} className={line.kind === 'question' ? 'q' : undefined}>
          <b>{t(`app.${line.kind}`)}</b> <AppText line={line} />
          {line.kind === 'question' && <small className="rl-seq"> {t('line', { seq: line.seq })}</small>}
          {renderAction?.(line)}
        </p>
      ))}
    </div>
  )
}

/** Seats that do not answer this time, each with its reason, set small. */
export function PassLines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="rl-passes">
      {lines.map((line) => (
        <li key={line.seq} id={lineAnchor(line.seq)} tabIndex={-1} className="rl-pass">
          <AppText line={line} />
        </li>
      ))}
    </ul>
  )
}
