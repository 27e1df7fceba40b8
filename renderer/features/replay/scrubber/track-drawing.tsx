import { memo, useMemo } from 'react'
import { useFormat } from '../../../ui/use-format.ts'
import { seatColour } from '../../../ui/record-text.ts'
import type { RecordNames } from '../../../ui/record-line.tsx'
import type { Replayed } from '../replayed.ts'
import { lanes, stageMarks } from './track-marks.ts'

const LANE = 10
/** With more rounds than this, the lines between them would fill the track. */
const MOST_ROUNDS = 24
/** The drawing is so many units wide, whatever its width on the screen. */
const WIDTH = 1000

/** What lies under the scrubber's handle: stages by name, and each seat's speeches and cards in its own lane and pattern. Drawn once. */
export const TrackDrawing = memo(function TrackDrawing({ replayed, names }: { replayed: Replayed; names: RecordNames }) {
  const format = useFormat()
  const stages = useMemo(() => stageMarks(replayed), [replayed])
  const rows = useMemo(() => lanes(replayed), [replayed])
  return (
    <div className="rp-drawing" aria-hidden="true">
      <div className="rp-stages">
        {stages.map(({ index, kind, from, to }) => <span key={`${index} ${from}`} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} title={format.stage(kind)}><em>{format.stage(kind)}</em></span>)}
      </div>
      <svg className="rp-lanes" viewBox={`0 0 ${WIDTH} ${LANE * rows.length}`} preserveAspectRatio="none" style={{ '--lanes': rows.length }}>
        {stages.map(({ from, rounds }) => <path key={from} className="rp-bounds" d={[from, ...(rounds.length > MOST_ROUNDS ? [] : rounds)].map((at) => `M${at * WIDTH} 0V${LANE * rows.length}`).join('')} />)}
        {rows.map(({ seat, speeches, cards }, row) => (
          <g key={seat} className={`rp-lane rp-pattern-${row % 4}`} style={{ '--c': seatColour(seat) }}>
            <path className="rp-cards" d={ticks(cards, row)} />
            <path className="rp-speeches" d={ticks(speeches, row)} />
          </g>
        ))}
      </svg>
      <div className="rp-who">{rows.map(({ seat }) => <span key={seat} style={{ '--c': seatColour(seat) }}>{names.monogram(seat)}</span>)}</div>
    </div>
  )
})

const ticks = (at: readonly number[], row: number): string => at.map((share) => `M${(share * WIDTH).toFixed(1)} ${row * LANE + 1}v${LANE - 2}`).join('')
