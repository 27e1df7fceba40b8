import { splitBrief } from '../../shared/dossier/brief.ts'
import type { Pack } from '../../shared/dossier/schema.ts'
import type { PackFile } from './pack-header.ts'
import type { Problem } from './problems.ts'

/** Checks that ids are unique and that every reference in a pack leads somewhere. Returns what does not. */
export function checkReferences(pack: Pack): Problem[] {
  const problems: Problem[] = []
  const { meta, sources, positions, claims, links, questions, seats, motions } = pack

  const index = (file: PackFile, kind: string, ids: readonly string[]): ((where: PackFile, id: string, field: string, refs: readonly string[] | undefined) => void) => {
    const known = new Set<string>()
    for (const id of ids) {
      if (known.has(id)) problems.push({ file, id, reason: `this ${kind} stands twice; ids must be unique` })
      known.add(id)
    }
    return (where, id, field, refs) => {
      for (const ref of refs ?? []) if (!known.has(ref)) problems.push({ file: where, id, reason: `${field} names the ${kind} "${ref}", which does not exist` })
    }
  }
  const source = index('sources.json', 'source', sources.map(({ id }) => id))
  const position = index('positions.json', 'position', positions.map(({ id }) => id))
  const claim = index('claims.json', 'claim', claims.map(({ id }) => id))
  const scheme = index('questions.json', 'scheme', questions.schemes.map((entry) => entry.scheme))
  const seat = index('seats.json', 'seat', seats.map((entry) => entry.seat))
  const questioned = index('questions.json', 'claim with questions', questions.claims.map((entry) => entry.claim))
  const conceded = index('links.json', 'claim with a concession', links.concessions.map((entry) => entry.claim))
  const portrayed = index('pack.json', 'figure', meta.figures.map((entry) => entry.seat))
  const linked = index('links.json', 'position with links', Object.keys(links.position_claims))
  index('motions.json', 'motion', motions.map(({ id }) => id))

  source('pack.json', 'bblv', 'source', [meta.bblv.source])
  position('pack.json', 'bblv', 'statements', meta.bblv.statements)
  seat('pack.json', 'figures', 'seat', meta.figures.map((entry) => entry.seat))
  meta.restsOn.forEach((entry, at) => position('pack.json', `restsOn ${at + 1}`, 'positions', entry.positions))

  for (const entry of positions) {
    source('positions.json', entry.id, 'source_id', [entry.source_id])
    source('positions.json', entry.id, 'further_source_ids', entry.further_source_ids)
    position('positions.json', entry.id, 'argues_against', entry.argues_against)
    position('positions.json', entry.id, 'variant_of', entry.variant_of === undefined ? [] : [entry.variant_of])
    position('positions.json', entry.id, 'contradicted_by', entry.contradicted_by)
    linked('positions.json', entry.id, 'the position', [entry.id])
  }
  for (const { id, scheme: name } of claims) {
    scheme('claims.json', id, 'scheme', [name])
    questioned('claims.json', id, 'the claim', [id])
    conceded('claims.json', id, 'the claim', [id])
  }
  for (const [id, entry] of Object.entries(links.position_claims)) {
    position('links.json', id, 'position_claims', [id])
    claim('links.json', id, 'position_claims', entry.links.map((link) => link.claim))
  }
  for (const { from, to } of links.attacks) claim('links.json', `${from} → ${to}`, 'attacks', [from, to])
  for (const { from, to } of links.supports) claim('links.json', `${from} → ${to}`, 'supports', [from, to])
  claim('links.json', 'concessions', 'claim', links.concessions.map((entry) => entry.claim))
  claim('questions.json', 'claims', 'claim', questions.claims.map((entry) => entry.claim))

  for (const entry of seats) {
    const at = entry.seat
    portrayed('seats.json', at, 'the seat', [at])
    for (const core of entry.core_claims) {
      claim('seats.json', at, 'core_claims', [core.claim])
      position('seats.json', at, `core_claims.${core.claim}`, [...core.positions, ...core.stated])
    }
    for (const red of entry.red_lines) {
      claim('seats.json', at, 'red_lines', [red.claim])
      position('seats.json', at, `red_lines.${red.claim}`, red.positions)
    }
    for (const tension of entry.tensions) {
      claim('seats.json', at, 'tensions', [tension.claim])
      position('seats.json', at, `tensions.${tension.claim}`, tension.record.map((record) => record.position))
    }
    for (const ally of entry.likely_allies) {
      claim('seats.json', at, 'likely_allies', [ally.claim])
      seat('seats.json', at, `likely_allies.${ally.claim}`, ally.seats.map((other) => other.seat))
      for (const other of ally.seats) position('seats.json', at, `likely_allies.${ally.claim}`, [...other.positions, ...(other.also_limits ?? []), ...(other.but_opposes ?? [])])
      for (const other of ally.others) position('seats.json', at, `likely_allies.${ally.claim}`, other.positions)
    }
    const brief = splitBrief(entry.brief)
    if (!brief) problems.push({ file: 'seats.json', id: at, reason: 'brief has a sentence that does not end with the ids of its positions in brackets' })
    for (const sentence of brief ?? []) position('seats.json', at, 'brief', sentence.positions)
  }
  for (const motion of motions) {
    seat('motions.json', motion.id, 'proposer', [motion.proposer])
    seat('motions.json', motion.id, 'leanings', Object.keys(motion.leanings))
    claim('motions.json', motion.id, 'claims_for', motion.claims_for)
    claim('motions.json', motion.id, 'claims_against', motion.claims_against)
    position('motions.json', motion.id, 'proposer_basis', motion.proposer_basis)
    for (const [name, leaning] of Object.entries(motion.leanings)) position('motions.json', motion.id, `leanings.${name}`, leaning.positions)
  }
  return problems
}
