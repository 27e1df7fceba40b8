import type { ClaimUse } from '../../../../shared/debate/events.ts'
import type { Line } from '../../../../shared/debate/line.ts'

/** A use of a claim that a card can answer. `asked`: nobody made it; a question asks what can be said against it. */
export interface OpenUse extends ClaimUse { asked: boolean }

/** Points that wait for an answer, as cards can meet them: uses of claims to be answered, positions to be argued against. */
export interface OpenPoints { uses: readonly OpenUse[]; positions: ReadonlySet<string> }

/**
 * What the waiting lines ask for. An attack wants to be answered; a question wants one's own argument backed, as it was made: a card
 * backs an argument by what answers its contrary. The question itself does not say whether its claim was asserted or denied.
 */
export function openPoints(waiting: readonly number[], lines: readonly Line[]): OpenPoints {
  const wanted = new Set(waiting)
  const open = lines.filter(({ seq }) => wanted.has(seq))
  return {
    uses: open.flatMap((line) => (isQuestion(line) ? questioned(line, lines).map(contrary) : line.claims.map((use) => ({ ...use, asked: false })))),
    positions: new Set(open.flatMap(({ position }) => position ?? [])),
  }
}

const isQuestion = ({ kind, move }: Line) => kind === 'question' || move === 'question'

const contrary = ({ claim, relation }: ClaimUse): OpenUse => ({ claim, relation: relation === 'asserts' ? 'denies' : 'asserts', asked: true })

/** How the questioned argument uses what the question is about; all that it claims, where it does not name that itself. */
function questioned(question: Line, lines: readonly Line[]): readonly ClaimUse[] {
  const made = lines.filter(({ seq }) => question.respondsTo.includes(seq)).flatMap(({ claims }) => claims)
  const about = made.filter(({ claim }) => question.claims.some((use) => use.claim === claim))
  return about.length > 0 ? about : made.length > 0 ? made : question.claims
}
