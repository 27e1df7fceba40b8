import { Suspense, useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { FlowPanel } from '../../../table/flow/flow-panel.tsx'
import { goToLine } from '../../../table/go-to-line.ts'
import { MapPanel } from '../../../table/map/map-panel.tsx'
import { focusRecord, RecordView } from '../../../table/record/record-view.tsx'
import { useTable } from '../table-context.tsx'
import { TableKeys } from '../table-keys.tsx'
import { LookBack } from './look-back.tsx'
import './debrief.css'

type View = 'back' | 'record' | 'map' | 'flow'

interface DebriefViewsProps {
  start: View
  /** Called before a view is asked for by a key, to bring the views on screen. */
  onShow?: () => void
}

/** The debate seen afterwards in four ways; every reference to a line leads to the record. */
export function DebriefViews({ start, onShow }: DebriefViewsProps) {
  const { t } = useTranslation(['debrief', 'table'])
  const { sessionId } = useTable()
  const feedback = useCall('session.feedback', { sessionId })
  const [view, setView] = useState<View>(start)
  /** How often a key has opened map or flow sheet since something else opened a view. */
  const [byKey, setByKey] = useState(0)
  const show = useCallback((next: View) => {
    onShow?.()
    setByKey(0)
    setView(next)
  }, [onShow])
  const openByKey = (next: View) => {
    show(next)
    setByKey((times) => times + 1)
  }
  // At once: the line that is gone to must be there.
  const toRecord = useCallback(() => flushSync(() => show('record')), [show])
  const back = () => {
    toRecord()
    focusRecord()
  }
  /** Map and flow sheet have the place of the record here from the start. */
  const wide = matchMedia('(min-width: 761px)').matches
  const panel = { wide, onWiden: back, byKey, onGo: toRecord }
  const go = (seq: number) => {
    toRecord()
    requestAnimationFrame(() => goToLine(seq))
  }
  return (
    <div className="db-main">
      <TableKeys onRecord={toRecord} onMap={() => openByKey('map')} onFlow={() => openByKey('flow')} onNarrow={wide && (view === 'map' || view === 'flow') ? back : undefined} />
      <Tabs selectedKey={view} onSelectionChange={(key) => { if (isView(key)) show(key) }} className="tb-tabs db-tabs">
        <TabList aria-label={t('views')}>
          <Tab id="back">{t('lookBack')}</Tab>
          <Tab id="record">{t('record')}</Tab>
          <Tab id="map">{t('table:tabs.map')}</Tab>
          <Tab id="flow">{t('table:tabs.flow')}</Tab>
        </TabList>
        <TabPanel id="back"><LookBack feedback={feedback} onGo={go} /></TabPanel>
        <TabPanel id="record"><RecordView start="top" /></TabPanel>
        {/* Their texts are fetched when they are first shown: waiting for them here keeps the focus on the tab. */}
        <TabPanel id="map"><Suspense fallback={<Waiting />}><MapPanel {...panel} /></Suspense></TabPanel>
        <TabPanel id="flow"><Suspense fallback={<Waiting />}><FlowPanel {...panel} /></Suspense></TabPanel>
      </Tabs>
    </div>
  )
}

const isView = (key: unknown): key is View => key === 'back' || key === 'record' || key === 'map' || key === 'flow'
