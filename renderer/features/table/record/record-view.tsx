import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../table-context.tsx'
import { RecordEntry } from './record-entry.tsx'
import { groupLines } from './record-groups.ts'
import './record-view.css'

/** Pixels from the end within which the reader counts as "at the end". */
const AT_END = 80

/** The record as it grows. It follows the newest line only if the reader is already at the end. */
export function RecordView() {
  const { t } = useTranslation('record')
  const { lines, names, labels, view } = useTable()
  const sections = useMemo(() => groupLines(lines), [lines])
  const lineOf = useMemo(() => {
    const bySeq = new Map(lines.map((line) => [line.seq, line]))
    return (seq: number) => bySeq.get(seq)
  }, [lines])
  const { box, below, toEnd, onScroll } = useFollow(lines.length)
  const rounds = new Map(view.stages.map((stage) => [stage.kind, stage.rounds]))
  return (
    <div className="tb-record-frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable by keyboard */}
      <section className="tb-record" aria-label={t('title')} ref={box} onScroll={onScroll} tabIndex={0}>
        {lines.length === 0 && <p className="tb-empty">{t('empty')}</p>}
        {sections.map(({ stage, round, items }) => (
          <section key={`${stage}-${round}-${items[0]?.key}`} className="tb-section" aria-label={t(`stage.${stage}`)}>
            <div className="tb-stagehead"><h2>{t(`stage.${stage}`)}</h2>{(rounds.get(stage) ?? 1) > 1 && <span className="caps">{t('round', { round })}</span>}</div>
            {items.map((item) => <RecordEntry key={item.key} {...{ item, names, labels, lineOf }} />)}
          </section>
        ))}
      </section>
      {below > 0 && <button type="button" className="tb-below" onClick={toEnd}>{t('below', { count: below })}</button>}
    </div>
  )
}

/** Keeps the reader where he reads: at the end the view follows, elsewhere it counts what came below. */
function useFollow(count: number) {
  const box = useRef<HTMLElement>(null)
  const follows = useRef(true)
  const seen = useRef(count)
  const [below, setBelow] = useState(0)
  const toEnd = useCallback(() => {
    const element = box.current
    if (element) element.scrollTop = element.scrollHeight
  }, [])
  useLayoutEffect(() => {
    if (follows.current) {
      toEnd()
      seen.current = count
    } else setBelow(count - seen.current)
  }, [count, toEnd])
  // Cards bring their footnotes later and the composer grows: the end must stay in sight.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => { if (follows.current) toEnd() })
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [count, toEnd])
  const onScroll = useCallback(() => {
    const element = box.current
    if (!element) return
    follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < AT_END
    if (!follows.current) return
    seen.current = count
    setBelow(0)
  }, [count])
  return { box, below, toEnd, onScroll }
}
