import { useMemo, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageKind } from '../../../shared/recipes/schema.ts'
import { lineAnchor } from '../../ui/record-line.tsx'
import { useShownTable } from '../shown-table.ts'
import { RecordEntry, type ReplyProps } from './record-entry.tsx'
import { groupLines } from './record-groups.ts'
import { useFollow } from './use-follow.ts'
import './record-view.css'

/** Moves the focus to the record, where it is on screen. */
export function focusRecord(): void {
  document.querySelector<HTMLElement>('.tb-record')?.focus({ preventScroll: true })
}

/** The record as it grows. It follows the newest line only if the reader is already at the end. */
export function RecordView({ start = 'newest', Reply }: { start?: 'newest' | 'top'; Reply?: ComponentType<ReplyProps> }) {
  const { t } = useTranslation('record')
  const { lines, names, labels, view, waiting, seat } = useShownTable()
  const sections = useMemo(() => groupLines(lines), [lines])
  const lineOf = useMemo(() => {
    const bySeq = new Map(lines.map((line) => [line.seq, line]))
    return (seq: number) => bySeq.get(seq)
  }, [lines])
  const spoke = lines.findLast((line) => line.seat === seat && line.kind === 'speech')
  const { box, content, below, toEnd, onScroll } = useFollow(spoke ? lineAnchor(spoke.seq) : null, start)
  const last = sections.at(-1)
  // The stage or round that has just begun has its heading before its first line.
  const fresh = view.floor !== null && (last?.stage !== view.stage.kind || last.round !== view.stage.round)
  const rounds = new Map(view.stages.map((stage) => [stage.kind, stage.rounds]))
  const many = (stage: StageKind) => (rounds.get(stage) ?? 1) > 1
  return (
    <div className="tb-record-frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable by keyboard */}
      <section className="tb-record" aria-label={t('title')} ref={box} onScroll={onScroll} tabIndex={0}>
        <div ref={content} className="tb-record-in">
          {sections.map(({ stage, round, items }) => (
            <section key={`${stage}-${round}-${items[0]?.key}`} className="tb-section" aria-label={many(stage) ? `${t(`stage.${stage}`)}, ${t('round', { round })}` : t(`stage.${stage}`)}>
              <StageHead stage={stage} round={many(stage) ? round : null} />
              {items.map((item) => <RecordEntry key={item.key} {...{ item, names, labels, lineOf, seat, Reply }} />)}
            </section>
          ))}
          {fresh && (
            <div className="tb-section">
              <StageHead stage={view.stage.kind} round={view.stage.rounds > 1 ? view.stage.round : null} />
              <p className="tb-empty">{t(`start.${view.stage.kind}`, { context: waiting.length > 0 ? 'open' : undefined })}</p>
            </div>
          )}
        </div>
      </section>
      {start === 'newest' && below > 0 && <button type="button" className="tb-below" onClick={toEnd}>{t('below', { count: below })}</button>}
    </div>
  )
}

function StageHead({ stage, round }: { stage: StageKind; round: number | null }) {
  const { t } = useTranslation('record')
  return <div className="tb-stagehead"><h2>{t(`stage.${stage}`)}</h2>{round !== null && <span className="caps">{t('round', { round })}</span>}</div>
}
