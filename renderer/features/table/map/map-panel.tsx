import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Waiting } from '../../../ui/waiting.tsx'
import { goToLine } from '../go-to-line.ts'
import { useTable } from '../table-context.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapList } from './map-list.tsx'
import './map.css'

// The drawing brings its own library; nobody who only writes waits for it.
const MapDrawing = lazy(() => import('./map-drawing.tsx').then((m) => ({ default: m.MapDrawing })))

interface MapPanelProps {
  wide: boolean
  /** Called before a line of the record is shown, to bring the record on screen. */
  onGo?: (() => void) | undefined
}

/** The session's graph as a drawing or as a list; both say the same. */
export function MapPanel({ wide, onGo }: MapPanelProps) {
  const { t } = useTranslation('map')
  const { graph } = useTable()
  const [as, setAs] = useState<'drawing' | 'list'>('drawing')
  const go = (seq: number) => {
    onGo?.()
    requestAnimationFrame(() => goToLine(seq))
  }
  if (graph.nodes.size === 0) return <p className="tray-empty">{t('empty')}</p>
  return (
    <div className="map-panel">
      <fieldset className="tray-filters">
        <legend className="visually-hidden">{t('as')}</legend>
        {(['drawing', 'list'] as const).map((each) => <button key={each} type="button" aria-pressed={as === each} onClick={() => setAs(each)}>{t(`show.${each}`)}</button>)}
      </fieldset>
      {as === 'list' ? <MapList onGo={go} /> : (
        <>
          <div className="map-drawing"><Suspense fallback={<Waiting />}><MapDrawing onGo={go} wide={wide} /></Suspense></div>
          <MapLegend />
        </>
      )}
    </div>
  )
}
