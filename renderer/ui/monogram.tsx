import { seatColour } from './record-text.ts'
import './monogram.css'

interface MonogramProps {
  seat: string | null
  letters: string
  /** Filled: a student speaks on this seat. Outlined: the record speaks. */
  solid?: boolean
}

/** Two letters in a ring, in the place of a portrait. The name always stands beside it, so it is silent. */
export function Monogram({ seat, letters, solid = false }: MonogramProps) {
  return <span className={solid ? 'mono solid' : 'mono'} style={{ '--c': seatColour(seat) }} aria-hidden="true">{letters}</span>
}
