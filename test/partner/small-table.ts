import type { ClaimUse, DebateEvent, OpenEvent } from '../../shared/debate/events.ts'
import type { Level } from '../../shared/debate/level.ts'
import type { Line } from '../../shared/debate/line.ts'
import { partnerDossierOf, type PartnerClaim, type PartnerDossierParts, type PlayableCard } from '../../shared/partner/partner-dossier.ts'
import { openTable } from '../eval/partner-table.ts'

type Deliver = Extract<DebateEvent, { type: 'deliver' }>

/** A card of a made-up seat, of this winter and in its own words; say what it states. */
export const aCard = (id: string, seat: string, given: Partial<PlayableCard> = {}): PlayableCard =>
  ({ id, seat, text: `Card ${id}.`, voice: 'quote', period: 'core', date: '2026-01-10', supports: [], opposes: [], qualifies: [], arguesAgainst: [], tells: {}, ...given })

export const aClaim = (id: string, given: Partial<PartnerClaim> = {}): PartnerClaim =>
  ({ id, short: id.toUpperCase(), questions: [{ id: `claim:${id}:1`, text: `What of ${id}?`, from: 'claim' }, { id: `scheme:${id}:1`, text: `And what else of ${id}?`, from: 'scheme' }], attackedBy: [], concession: '', ...given })

/** A dossier with these cards and claims, and nothing else but what is given. */
export const aDossier = (cards: PlayableCard[], claims: PartnerClaim[], given: Partial<PartnerDossierParts> = {}) => partnerDossierOf({
  cards, claims: new Map(claims.map((claim) => [claim.id, claim])), core: new Map(), supportedBy: new Map(), redLines: new Map(), allies: new Map(), tensions: new Map(), ...given,
})

/** An exchange of the student, on the seat `you`, with `ann`, `bob` and `cat`, who play the record; with an opening before it if wanted. */
export function anExchange(dossier: ReturnType<typeof aDossier>, level: Level = 'standard', before: 'opening' | null = null) {
  const open: OpenEvent = {
    type: 'open', pack: { id: 'small', version: '1', hash: 'h' }, recipe: { id: 'small', title: 'Small', basis: '', stages: [...(before ? [{ kind: before, minutes: 0, rounds: 1 }] : []), { kind: 'exchange', minutes: 0, rounds: 20 }] },
    asOf: '2026-03-31', seed: '1', timed: false, level, lead: 'you',
    seats: [{ seat: 'you', figure: 'You', played: 'student' }, ...['ann', 'bob', 'cat'].map((seat) => ({ seat, figure: seat[0]!.toUpperCase() + seat.slice(1), played: 'record' as const }))],
  }
  const table = openTable(open, dossier)
  /** Delivers a speech and returns the lines that answer it, with its own first. */
  const say = (claims: (string | ClaimUse)[], given: Partial<Deliver> = {}): Line[] => {
    const from = table.lines.length
    table.student({ type: 'deliver', move: 'assert', text: 'Words.', cards: [], respondsTo: [], warrant: '', limits: '', quotes: [], ...given, claims: claims.map((claim) => (typeof claim === 'string' ? { claim, relation: 'asserts' } : claim)) })
    return table.lines.slice(from)
  }
  return { table, say, lines: table.lines, yield: () => say([], { move: 'yield', text: '' }) }
}

export const cardsIn = (lines: readonly Line[]) => lines.filter(({ kind }) => kind === 'card').map(({ position }) => position)
export const reasonIn = (lines: readonly Line[]) => lines.find(({ kind }) => kind === 'reason')
export const passesIn = (lines: readonly Line[]) => Object.fromEntries(lines.filter(({ kind }) => kind === 'pass').map(({ seat, rule }) => [seat, rule]))
export const questionIn = (lines: readonly Line[]) => lines.find(({ kind, voice }) => kind === 'question' && voice === 'app')
