/** What a bout showed its student to be weak in; kept for later review (study desk). At least one of `claim` and `position` is set. */
export interface WeakSpot {
  /** A point not answered; words misquoted; a claim against the figure's record; a claim without a card. */
  kind: 'missed' | 'misquoted' | 'departure' | 'unsupported'
  claim: string | null
  position: string | null
  /** The line that shows it. */
  line: number
}
