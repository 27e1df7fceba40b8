import { useMemo } from 'react'
import { encode } from 'uqr'
import './qr-code.css'

/** Light squares around the code, without which cameras do not find it (ISO/IEC 18004 asks for four). */
const QUIET = 4

/** An address as a QR code, drawn here: nothing is fetched. Dark on white in both themes, as cameras want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => drawn(text), [text])
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn on the spot, no file
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** One sub-path for each run of dark squares in a row. */
function drawn(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return []
    const end = row.indexOf(false, x)
    const width = (end === -1 ? row.length : end) - x
    return [`M${x} ${y}h${width}v1h-${width}z`]
  }))
  return { path: path.join(''), size }
}
