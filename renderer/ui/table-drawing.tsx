import { seatColour } from './record-text.ts'
import './table-drawing.css'

/** One seat as the drawing needs it. */
export interface DrawnSeat { seat: string; monogram: string; floor: boolean; open: number }

/** Places around the horseshoe, in the order of the table, for the four seats of a debate. */
const PLACES = [[26, 104], [62, 27], [138, 27], [174, 104]] as const
const HORSESHOE = 'M26 130V62a36 36 0 0 1 36-36h76a36 36 0 0 1 36 36v68'
const RING = 20
const ROUND = 2 * Math.PI * RING

interface TableDrawingProps {
  seats: DrawnSeat[]
  /** Share of the floor time that is left, 0 to 1; null draws a full ring. */
  share: number | null
  time: string
  caption: string
  chair: string
  /** The whole picture in one sentence. */
  label: string
}

/** The table: four seats and the chair, who has the floor, the time left, how many points are open at a seat. */
export function TableDrawing({ seats, share, time, caption, chair, label }: TableDrawingProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that changes with the debate is no file
    <svg className="table-drawing" viewBox="0 0 200 138" role="img" aria-label={label}>
      <path d={HORSESHOE} className="edge" />
      <path d={HORSESHOE} className="top" />
      <rect x="84.5" y="18" width="31" height="16" rx="1.5" className="chair" />
      <text x="100" y="29.4" className="chair-name">{chair}</text>
      {seats.slice(0, PLACES.length).map((seat, index) => <Seat key={seat.seat} drawn={seat} at={PLACES[index] ?? [100, 104]} share={share} />)}
      <text x="100" y="84" className="time">{time}</text>
      <text x="100" y="101" className="caption">{caption}</text>
    </svg>
  )
}

function Seat({ drawn, at: [x, y], share }: { drawn: DrawnSeat; at: readonly [number, number]; share: number | null }) {
  const left = share === null ? ROUND : ROUND * Math.max(0.02, share)
  return (
    <g style={{ '--c': seatColour(drawn.seat) }} className={drawn.floor ? 'seat floor' : 'seat'}>
      {drawn.floor && <circle cx={x} cy={y} r={RING} className="ring" strokeDasharray={`${left} ${ROUND}`} transform={`rotate(-90 ${x} ${y})`} />}
      <circle cx={x} cy={y} r="15" className="disc" />
      <text x={x} y={y + 4.3} className="monogram">{drawn.monogram}</text>
      {drawn.open > 0 && <>
        <circle cx={x + 12.5} cy={y + 12.5} r="7.6" className="badge" />
        <text x={x + 12.5} y={y + 16} className="badge-count">{drawn.open}</text>
      </>}
    </g>
  )
}
