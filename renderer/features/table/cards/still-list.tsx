import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urgentPoints } from '../../../../shared/argument/urgency.ts'
import { useCall } from '../../../client/use-call.ts'
import { useTable } from '../table-context.tsx'
import { ExchangeLevelHint } from './exchange-level-hint.tsx'
import { OpenPoint } from './open-point.tsx'
import { useHints } from './use-hints.ts'
import { useTray } from './use-tray.ts'
import './still-list.css'

/** So many points are shown with the cards that answer them; the others stand below, without. */
const MOST_URGENT = 3
/** Of the others, so many until one asks for all. */
const MOST_OTHERS = 5

/** Open questions and standing attacks on one's own arguments, the most urgent first, each with the way to answer it. */
export function StillList({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useTranslation('table')
  const { lines, graph, labels, seat, view } = useTable()
  const { hints, setHints } = useHints()
  const { cards } = useTray('', 'all')
  const brief = useCall('dossier.brief', { seat: seat ?? view.seats[0]?.seat ?? '', asOf: view.asOf }).value
  const points = useMemo(() => {
    const core = new Set(brief?.core.map(({ claim }) => claim))
    return seat ? urgentPoints({ graph, labels, lines, seat, core }) : []
  }, [graph, labels, lines, seat, brief])
  const [all, setAll] = useState(false)
  const first = points.slice(0, MOST_URGENT)
  const rest = points.slice(MOST_URGENT)
  const open = (each: typeof points, withCards: boolean) => each.map((point) => {
    const line = lines.find(({ seq }) => seq === point.line)
    return line && <OpenPoint key={point.line} point={point} line={line} cards={withCards && hints ? cards : []} onGo={onGo} />
  })
  return (
    <div className="still-panel">
      {points.length === 0 && <p className="tray-empty">{t('still.none')}</p>}
      {first.length > 0 && <ul className="still-list">{open(first, true)}</ul>}
      {rest.length > 0 && (
        <>
          <h2 className="still-more">{t('still.alsoOpen', { count: rest.length })}</h2>
          <ul className="still-list">{open(all ? rest : rest.slice(0, MOST_OTHERS), false)}</ul>
          {!all && rest.length > MOST_OTHERS && <button type="button" className="word still-all" onClick={() => setAll(true)}>{t('still.showAll', { count: rest.length - MOST_OTHERS })}</button>}
        </>
      )}
      {hints && <ExchangeLevelHint />}
      <p className="still-switch"><label><input type="checkbox" checked={hints} onChange={(event) => setHints(event.target.checked)} /> {t('still.hints')}</label></p>
    </div>
  )
}
