/** The light colours of the interface (tokens.css), for a picture that no stylesheet reaches. */
export const COLOUR = {
  paper: '#fbfaf6', sheet: '#ffffff', wash: '#f3f0e7', ink: '#1a1f2b', 'ink-2': '#4a5160', rule: '#d8d4c8', edge: '#888474', council: '#1e3a8a', alarm: '#a3271b',
  kallas: '#0061a1', meloni: '#00704f', macron: '#a8400a', bettel: '#8c3c69',
} as const

/** The colour of a seat; a pack with other seats falls back to ink, as in the interface. */
export function seatColour(seat: string | null): string {
  return (seat !== null && Object.hasOwn(COLOUR, seat) && COLOUR[seat as keyof typeof COLOUR]) || COLOUR['ink-2']
}
