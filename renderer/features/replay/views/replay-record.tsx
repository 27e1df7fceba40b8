import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../../../shared/debate/line.ts'
import { ClassLine } from '../../../room/class-line.tsx'
import { isOfClass } from '../../../room/of-class.ts'
import { RecordEntry } from '../../../table/record/record-entry.tsx'
import { groupLines, linesOf } from '../../../table/record/record-groups.ts'
import { useShownTable } from '../../../table/shown-table.ts'
import '../../../table/record/record-view.css'

/** So many of the newest lines are drawn: more than a window holds, and few enough to be drawn anew within a frame. */
const NEWEST = 7
const MORE = 60

/** The record as far as it had come, its newest line in sight and marked. Older lines are fetched by a press. `of` names the session where two are shown. */
export function ReplayRecord({ seq, of }: { seq: number; of?: string }) {
  const { t } = useTranslation(['replay', 'record', 'room'])
  const { lines, names, labels, seat, view } = useShownTable()
  const box = useRef<HTMLElement>(null)
  const [older, setOlder] = useState({ at: seq, count: 0 })
  const wanted = NEWEST + (older.at === seq ? older.count : 0)
  const from = beginning(lines, lines.length - wanted)
  const sections = useMemo(() => groupLines(lines.slice(from)), [lines, from])
  const lineOf = useMemo(() => {
    const bySeq = new Map(lines.map((line) => [line.seq, line]))
    return (number: number) => bySeq.get(number)
  }, [lines])
  const newest = lines.at(-1)?.seq ?? 0
  useLayoutEffect(() => {
    const now = box.current?.querySelector<HTMLElement>(`[data-newest="${newest}"]`)
    if (!box.current || !now) return
    // The end of the newest entry stands at the end of the window, but never its beginning above the top.
    box.current.scrollTop = Math.min(now.offsetTop - 20, now.offsetTop + now.offsetHeight + 24 - box.current.clientHeight)
  }, [newest])
  return (
    <div className="tb-record-frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable by keyboard */}
      <section className="tb-record rp-record" aria-label={of === undefined ? t('record:title') : t('recordOf', { title: of })} tabIndex={0} ref={box}>
        <div className="tb-record-in">
          {from > 0 && <button type="button" className="word rp-older" onClick={() => setOlder({ at: seq, count: (older.at === seq ? older.count : 0) + MORE })}>{t('older', { count: from })}</button>}
          {lines.length === 0 && <p className="tb-empty">{t('nothingYet')}</p>}
          {sections.map(({ stage, round, items }) => (
            <div key={`${stage}-${round}-${items[0]?.key}`} className="tb-section">
              <div className="tb-stagehead"><h2>{t(`${view.room ? 'room' : 'record'}:stage.${stage}`)}</h2>{view.stages.some(({ kind, rounds }) => kind === stage && rounds > 1) && <span className="caps">{t('record:round', { round })}</span>}</div>
              {items.map((item) => {
                const isNow = linesOf(item).some((line) => line.seq === newest)
                return <div key={item.key} className="rp-item" data-newest={isNow ? newest : undefined} data-now={isNow && newest === seq ? '' : undefined}>{view.room && item.kind === 'line' && isOfClass(item.line) ? <ClassLine line={item.line} {...{ names, lineOf }} /> : <RecordEntry {...{ item, names, labels, lineOf, seat }} />}</div>
              })}
            </div>
          ))}
        </div>
      </section>
    </div>
  )
}

/** Where to begin, at the latest: at a line that can be read by itself, not at the reason for a card that is not shown. */
function beginning(lines: readonly Line[], latest: number): number {
  for (let index = Math.max(0, latest); index > 0; index -= 1) if (!['reason', 'question', 'pass', 'notice'].includes(lines[index]?.kind ?? '')) return index
  return 0
}
