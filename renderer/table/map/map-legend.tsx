import { useTranslation } from 'react-i18next'
import './strokes.css'

const KINDS = ['attacks', 'supports', 'questions', 'answers'] as const

/** How each kind of line is drawn, on the map and on the flow sheet. */
export function MapLegend() {
  const { t } = useTranslation('map')
  return (
    <ul className="map-legend" aria-label={t('legend')}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <svg width="34" height="8" aria-hidden="true" className={`map-edge is-${kind}`}><path d="M0 4 H34" /></svg>
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
