import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../shared/debate/line.ts'
import { ruleKey } from '../../shared/words/app-words.ts'
import { Considered } from './considered.tsx'
import { AppText, useLineAnchor, type RecordNames } from './record-line.tsx'
import { samePasses } from './same-passes.ts'
import './app-lines.css'

interface AppLinesProps {
  lines: readonly Line[]
  names: RecordNames
  renderAction?: ((line: Line) => ReactNode) | undefined
  /** What a question points at. */
  renderCards?: ((line: Line) => ReactNode) | undefined
}

/** The app's own lines as one grey slab: why a card was played, what is asked, what happened. */
export function AppLines({ lines, names, renderAction, renderCards }: AppLinesProps) {
  const { t } = useTranslation('record')
  const anchor = useLineAnchor()
  return (
    <div className="rl-app">
      {lines.map((line) => (
        <div key={line.seq}>
          <p id={anchor(line.seq)} tabIndex={-1} className={line.kind === 'question' ? 'q' : undefined}>
            <b>{t(`app.${line.kind}`)}</b> <AppText line={line} names={names} />
            {line.kind === 'question' && <small className="rl-seq"> {t('line', { seq: line.seq })}</small>}
            {renderAction?.(line)}
          </p>
          {renderCards?.(line)}
          <Considered line={line} />
        </div>
      ))}
    </div>
  )
}

/** Seats that do not answer this time, each with its reason, set small; seats with one reason share a sentence. */
export function PassLines({ lines }: { lines: readonly Line[] }) {
  return <ul className="rl-passes">{samePasses(lines).map((same) => <li key={same[0]?.seq}><PassSentence lines={same} /></li>)}</ul>
}

/** One sentence for several lines. Every line keeps its anchor: the anchors lie around the same words. */
function PassSentence({ lines }: { lines: readonly Line[] }) {
  const { t, i18n } = useTranslation('record')
  const anchor = useLineAnchor()
  const [first] = lines
  if (!first) return null
  const figures = new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : i18n.language).format(lines.map(({ params }) => params['figure'] ?? ''))
  const words = lines.length === 1 ? <AppText line={first} /> : <>{t(ruleKey(first), { ...first.params, figure: figures, count: lines.length })}</>
  return lines.reduceRight((inner: ReactNode, { seq }) => <span id={anchor(seq)} tabIndex={-1} className="rl-pass">{inner}</span>, words)
}
