import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Waiting } from '../../ui/waiting.tsx'
import { useGoToLine } from '../go-to-line.ts'
import { useShownTable } from '../shown-table.ts'
import { MapLegend } from './map-legend.tsx'
import { MapList } from './map-list.tsx'
import { PanelEmpty } from './panel-empty.tsx'
import { PanelHead } from './panel-head.tsx'
import './map.css'

// The drawing brings its own library; nobody who only writes waits for it.
const MapDrawing = lazy(() => import('./map-drawing.tsx').then((m) => ({ default: m.MapDrawing })))

export interface PanelProps {
  /** It has the room of the record. */
  wide?: boolean
  /** Gives it the room of the record, or takes it back; absent where it has its place. */
  onWiden?: (() => void) | undefined
  /** Raised when a key opened the panel: the focus goes into it. 0 when it was opened otherwise. */
  byKey?: number
  /** Called before a line of the record is shown, to bring the record on screen. */
  onGo?: (() => void) | undefined
}

/** The session's graph as a drawing or as a list; both say the same. */
export function MapPanel({ wide = false, onWiden, byKey = 0, onGo }: PanelProps) {
  const { t } = useTranslation('map')
  const { graph } = useShownTable()
  const goToLine = useGoToLine()
  const [as, setAs] = useState<'drawing' | 'list'>('drawing')
  const go = (seq: number) => {
    onGo?.()
    requestAnimationFrame(() => goToLine(seq))
  }
  if (graph.nodes.size === 0) return <PanelEmpty text={t('empty')} byKey={byKey} />
  return (
    <div className="map-panel">
      <PanelHead wide={wide} onWiden={onWiden}>
        <fieldset className="tray-filters">
          <legend className="visually-hidden">{t('as')}</legend>
          {(['drawing', 'list'] as const).map((each) => <button key={each} type="button" aria-pressed={as === each} onClick={() => setAs(each)}>{t(`show.${each}`)}</button>)}
        </fieldset>
      </PanelHead>
      {as === 'list' ? <MapList onGo={go} /> : (
        <>
          <div className="map-drawing"><Suspense fallback={<Waiting />}><MapDrawing onGo={go} wide={wide} byKey={byKey} /></Suspense></div>
          <MapLegend />
        </>
      )}
    </div>
  )
}
