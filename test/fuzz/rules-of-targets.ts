/** What lies on the table, by the seq of its entry. */
export interface Lines {
  arguments: Map<number, { seat: string | null; question: boolean }>
  /** Entries in which a student said something. */
  words: Set<number>
  /** Taken back with a move. */
  gone: Set<number>
  struck: Set<number>
  /** What each concession or withdrawal is about. */
  conceded: Map<number, number[]>
}

/** Why a move may not be about these lines; null if it may. */
export function targetFault({ arguments: all, gone, struck, conceded }: Lines, lead: string, move: string, targets: readonly number[]): string | null {
  const stands = (seq: number) => !gone.has(seq) && !struck.has(seq)
  if (targets.length > 12 || new Set(targets).size !== targets.length) return 'a line is named twice'
  if (targets.length === 0) return move === 'assert' || move === 'yield' ? null : 'it needs a line that it is about'
  for (const seq of targets) {
    const line = all.get(seq)
    if (!line || !stands(seq)) return `line ${seq} is no argument that stands`
    const own = line.seat === lead
    if (move === 'withdraw' && !own) return `line ${seq} is not the own one`
    if (own && !['withdraw', 'assert', 'support'].includes(move)) return `line ${seq} is the own one`
    if (line.question && ['concede', 'question', 'support'].includes(move)) return `line ${seq} is a question`
    const given = [...conceded].some(([by, about]) => stands(by) && about.includes(seq))
    if (given && (move === 'concede' || move === 'withdraw')) return `line ${seq} was conceded before`
  }
  return null
}
