/**
 * `npm run eval:partner`: a thousand seeded debates of a scripted student against the seats that play the record, in memory.
 * Prints how the partner answers and which cards it can never play; exit 1 when a target is missed.
 */
import type { OpenEvent } from '../../shared/debate/events.ts'
import { LEVELS } from '../../shared/debate/level.ts'
import { rng } from '../../shared/lib/rng.ts'
import type { PartnerDossier } from '../../shared/partner/partner-dossier.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { partnerDossier } from '../../electron/host/partner-dossier.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { aDatabase } from '../support/host-on.ts'
import { coverage } from './partner-coverage.ts'
import { SEATS, TELLS } from './partner-data.ts'
import { report } from './partner-report.ts'
import type { Played } from './partner-measures.ts'
import { scriptedStudent } from './partner-student.ts'
import { openTable } from './partner-table.ts'

const DEBATES = 1000
const DATES = ['2026-03-31', '2026-01-29'] as const
/** Rounds of the exchange: from a short bout to one that empties hands. */
const ROUNDS = [3, 6, 12, 30] as const

const pack = openDossier(await aDatabase(), 'eu-russia-2026')
const dossiers = new Map(DATES.map((asOf) => [asOf, partnerDossier(pack, asOf, TELLS)]))

function play(index: number, dossier: PartnerDossier, { seat, level, asOf }: { seat: string; level: OpenEvent['level']; asOf: string }): Played {
  const rounds = ROUNDS[Math.floor(index / (SEATS.length * LEVELS.length * DATES.length)) % ROUNDS.length] ?? 3
  const recipe = { ...soloSparring, stages: soloSparring.stages.map((stage) => (stage.kind === 'exchange' ? { ...stage, rounds } : stage)) }
  const open: OpenEvent = {
    type: 'open', pack: { id: 'eu-russia-2026', version: '0', hash: '0' }, recipe, asOf, seed: String(index), timed: false, level, lead: seat,
    seats: SEATS.map((each) => ({ ...each, played: each.seat === seat ? 'student' : 'record' })),
  }
  const table = openTable(open, dossier)
  const next = scriptedStudent(dossier, rng(`student ${index}`))
  while (table.snapshot.value.stage !== 'dropRoles') table.student(next(table))
  return { lead: seat, level, asOf, lines: table.lines }
}

const started = performance.now()
const debates = Array.from({ length: DEBATES }, (_, index) => {
  const seat = SEATS[index % SEATS.length]?.seat ?? ''
  const level = LEVELS[Math.floor(index / SEATS.length) % LEVELS.length] ?? 'standard'
  const asOf = DATES[Math.floor(index / (SEATS.length * LEVELS.length)) % DATES.length] ?? DATES[0]
  return play(index, dossiers.get(asOf)!, { seat, level, asOf })
})
const seconds = (performance.now() - started) / 1000
const missed = [...report(debates, seconds), ...coverage(debates, dossiers)]
for (const target of missed) console.error(`MISSED: ${target}`)
process.exitCode = missed.length > 0 ? 1 : 0
