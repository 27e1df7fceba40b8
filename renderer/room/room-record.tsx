import { memo, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../shared/argument/labelling.ts'
import type { Line } from '../../shared/debate/line.ts'
import { RecordEntry } from '../table/record/record-entry.tsx'
import { groupLines, linesOf, type RecordItem } from '../table/record/record-groups.ts'
import { useFollow } from '../table/record/use-follow.ts'
import type { RecordNames } from '../ui/record-line.tsx'
import { ClassLine } from './class-line.tsx'
import { isOfClass } from './of-class.ts'
import '../table/record/record-view.css'

const NO_LABELS: ReadonlyMap<number, Label> = new Map()

interface RoomRecordProps {
  lines: readonly Line[]
  names: RecordNames
  /** Below a line: what the teacher, or who wrote it, can do with it. Keep it stable. */
  actions?: ((line: Line) => ReactNode) | undefined
  /** Said where there is nothing yet. */
  empty: string
}

/** The record of a class as it grows, people by their labels: "Student A, as Macron". It follows the newest line while one reads at the end. */
export function RoomRecord({ lines, names, actions, empty }: RoomRecordProps) {
  const { t } = useTranslation(['room', 'record'])
  const sections = useMemo(() => groupLines(lines), [lines])
  const lineOf = useMemo(() => {
    const bySeq = new Map(lines.map((line) => [line.seq, line]))
    return (seq: number) => bySeq.get(seq)
  }, [lines])
  const { box, content, below, toEnd, onScroll } = useFollow(null, 'newest')
  return (
    <div className="tb-record-frame rm-record">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable by keyboard */}
      <section className="tb-record" aria-label={t('record:title')} ref={box} onScroll={onScroll} tabIndex={0}>
        <div ref={content} className="tb-record-in">
          {sections.length === 0 && <p className="tb-empty">{empty}</p>}
          {sections.map(({ stage, round, items }) => (
            <section key={items[0]?.key} className="tb-section" aria-label={t('section', { stage: t(`stage.${stage}`), line: items[0]?.key })}>
              <div className="tb-stagehead"><h2>{t(`stage.${stage}`)}</h2>{round > 1 && <span className="caps">{t('record:round', { round })}</span>}</div>
              {items.map((item) => <Item key={item.key} {...{ item, names, lineOf, actions }} />)}
            </section>
          ))}
        </div>
      </section>
      {below > 0 && <button type="button" className="tb-below" onClick={toEnd}>{t('record:below', { count: below })}</button>}
    </div>
  )
}

interface ItemProps { item: RecordItem; names: RecordNames; lineOf: (seq: number) => Line | undefined; actions: RoomRecordProps['actions'] }

/** A line does not change once it is said, except that it is struck: then it is another object. */
const same = (before: ItemProps, after: ItemProps) => {
  const [old, now] = [linesOf(before.item), linesOf(after.item)]
  return before.names === after.names && before.actions === after.actions && old.length === now.length && old.every((line, index) => line === now[index])
}

const Item = memo(function Item({ item, names, lineOf, actions }: ItemProps) {
  const [line] = linesOf(item)
  const own = item.kind === 'line' && isOfClass(item.line)
  return (
    <div className="rm-item">
      {own ? <ClassLine line={item.line} names={names} lineOf={lineOf} /> : <RecordEntry item={item} names={names} labels={NO_LABELS} lineOf={lineOf} seat={null} />}
      {item.kind === 'line' && line && actions?.(line)}
    </div>
  )
}, same)
