import { memo, Suspense, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FlowPanel } from '../../../table/flow/flow-panel.tsx'
import { MapPanel } from '../../../table/map/map-panel.tsx'
import { ShownTableContext, useShownTable } from '../../../table/shown-table.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { useAfterPaint } from '../use-after-paint.ts'
import { RoomPanel } from './room-panel.tsx'

/** What can be seen of a moment; `room` of a class alone. Another way to look at it is another name here, and a panel below. */
export type ViewName = 'record' | 'map' | 'flow' | 'room'

/** Stages and rounds of the flow sheet that are drawn where it is narrow: more than are in sight, few enough for a frame. */
const NARROW = 2

interface SideViewsProps {
  views: readonly ViewName[]
  view: ViewName
  onView: (view: ViewName) => void
  /** The record, where it is one of the views. */
  record?: ReactNode
  /** ISO; the moment that is shown. */
  at: string
  wide?: boolean
  onWiden?: (() => void) | undefined
}

/** Map and flow sheet (and, where room is short, the record) of a moment, one at a time. */
export const SideViews = memo(function SideViews({ views, view, onView, record, at, wide = false, onWiden }: SideViewsProps) {
  const { t } = useTranslation('table')
  return (
    <Tabs selectedKey={view} onSelectionChange={(key) => { const next = views.find((each) => each === key); if (next) onView(next) }} className="tb-tabs">
      <TabList aria-label={t('views')}>{views.map((each) => <Tab key={each} id={each}>{t(`dock.${each}`)}</Tab>)}</TabList>
      {views.includes('record') && <TabPanel id="record" className="rp-panel">{record}</TabPanel>}
      {views.includes('room') && <TabPanel id="room" className="rp-panel"><Later><RoomPanel at={at} /></Later></TabPanel>}
      <TabPanel id="map" className="rp-panel"><Later><MapPanel wide={wide} onWiden={onWiden} /></Later></TabPanel>
      <TabPanel id="flow" className="rp-panel"><Later><FlowPanel key={wide ? 'wide' : 'narrow'} wide={wide} onWiden={onWiden} {...(wide ? {} : { most: NARROW })} /></Later></TabPanel>
    </Tabs>
  )
})

/** Drawn right after the record, clock and floor have stood on the screen, and given up for a newer moment while one scrubs on: the hand never waits for a map. */
function Later({ children }: { children: ReactNode }) {
  const table = useAfterPaint(useShownTable())
  return <ShownTableContext value={table}><Suspense fallback={<Waiting />}>{children}</Suspense></ShownTableContext>
}
