import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSeconds } from '../../../ui/clock.tsx'
import { AnchorPrefix, type RecordNames } from '../../../ui/record-line.tsx'
import { shortName } from '../../../ui/record-text.ts'
import type { Replayed, Then } from '../replayed.ts'
import { ShownThen } from '../shown-then.tsx'
import { useClockThen, type Between } from '../use-time.ts'
import { ReplayRecord } from './replay-record.tsx'
import { SideViews, type ViewName } from './side-views.tsx'

const VIEWS = { solo: ['record', 'map', 'flow'], class: ['record', 'room', 'map', 'flow'] } as const

interface PairPaneProps {
  side: 0 | 1
  title: string
  /** The keys move this one. */
  leads: boolean
  replayed: Replayed
  then: Then
  names: RecordNames
  between: Omit<Between, 'replayed'>
  onGo: (seq: number) => void
}

/** One of two sessions: who, whose floor and what time it was, and its record, map or flow sheet. */
export function PairPane({ side, title, leads, replayed, then, names, between, onGo }: PairPaneProps) {
  const { t } = useTranslation(['replay', 'table'])
  const [view, setView] = useState<ViewName>('record')
  const { floor, clock } = then.moment.view
  const face = useClockThen({ replayed, ...between })
  const whose = floor === null ? t('table:figure.between') : t('table:figure.theirs', { who: shortName(names.figure(floor)) })
  return (
    <AnchorPrefix value={`side-${side}-`}>
      <ShownThen replayed={replayed} then={then} names={names} onGo={onGo}>
        <section className="rp-pane" aria-label={title} data-pane={side}>
          <header className="rp-pane-head">
            <h2>{title}{leads && <small>{t('together.leads')}</small>}</h2>
            <p><span>{whose}</span>{clock.status !== 'stopped' && <b className="num">{formatSeconds(face.left ?? face.used)}</b>}</p>
          </header>
          <div className="rp-pane-body"><SideViews views={VIEWS[replayed.people ? 'class' : 'solo']} at={then.moment.at} view={view} onView={setView} record={<ReplayRecord seq={then.moment.seq} of={title} />} /></div>
        </section>
      </ShownThen>
    </AnchorPrefix>
  )
}
