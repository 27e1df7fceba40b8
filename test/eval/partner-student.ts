import type { ClaimUse, DebateEvent, Move } from '../../shared/debate/events.ts'
import { kindOf } from '../../shared/debate/context.ts'
import type { PartnerDossier } from '../../shared/partner/partner-dossier.ts'
import type { Table } from './partner-table.ts'

type Deliver = Extract<DebateEvent, { type: 'deliver' }>

/** How often the scripted student does what, out of 100; what is not possible becomes a plain assertion. */
const HABITS: readonly [Exclude<Move, 'assert' | 'withdraw'>, number][] = [['rebut', 22], ['answer', 10], ['question', 8], ['support', 5], ['yield', 4], ['concede', 4]]

/** A scripted student: what it does next follows from its random numbers and from what lies on the table. */
export function scriptedStudent(dossier: PartnerDossier, random: () => number): (table: Table) => DebateEvent {
  const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const claims = [...dossier.claims.keys()]

  const uses = (lead: string): ClaimUse[] => {
    const count = random() < 0.06 ? 0 : random() < 0.8 ? 1 : 2
    const said = Array.from({ length: count }, (): ClaimUse => {
      const own = random() < 0.5
      const claim = oneOf(own ? dossier.core.get(lead) ?? claims : claims) ?? ''
      return { claim, relation: !own && random() < 0.3 ? 'denies' : 'asserts' }
    })
    return [...new Map(said.map((use) => [use.claim, use])).values()] // what names a claim twice is not delivered
  }

  return (table) => {
    const { context } = table.snapshot
    const { lead } = context
    const stage = kindOf(context)
    if (stage === 'prepare' || stage === 'dropRoles' || stage === 'debrief') return { type: 'advance' }
    let lot = random() * 100
    const wanted: Move = (stage === 'exchange' && HABITS.find(([, share]) => (lot -= share) < 0)?.[0]) || 'assert'
    const others = table.lines.filter((line) => line.seat !== lead && (wanted === 'answer' ? line.kind === 'question' : line.kind === 'card'))
    const given = (seq: number) => table.live.labels.get(seq) === 'conceded'
    const target = oneOf(others.filter(({ seq }) => !given(seq)).slice(-8))
    const move = target || wanted === 'yield' ? wanted : 'assert'
    const said = move === 'yield' ? [] : uses(lead)
    const cards = move === 'yield' || random() < 0.6 ? [] : [oneOf([...(dossier.supportedBy.get(lead)?.keys() ?? [])]) ?? ''].filter(Boolean)
    return speech(move, { claims: said, cards, respondsTo: move === 'assert' || move === 'yield' || !target ? [] : [target.seq] })
  }
}

function speech(move: Move, given: Pick<Deliver, 'claims' | 'cards' | 'respondsTo'>): Deliver {
  return { type: 'deliver', move, text: move === 'yield' ? '' : 'What the student says.', warrant: '', limits: '', quotes: [], ...given }
}
