import type { DebateEvent, OpenEvent } from '../../shared/debate/events.ts'
import { stageOf } from '../../shared/debate/context.ts'
import type { Line } from '../../shared/debate/line.ts'
import { rng } from '../../shared/lib/rng.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { buildGraph } from '../../shared/argument/graph.ts'
import { partnerDossier } from '../../electron/host/partner-dossier.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { SEATS, TELLS } from '../eval/partner-data.ts'
import { scriptedStudent } from '../eval/partner-student.ts'
import { openTable, type Table } from '../eval/partner-table.ts'
import { aDatabase } from '../support/host-on.ts'

/** The longest bout that can be set up, played with all seats pressing. */
const STAGES = soloSparring.stages.map((stage) => (stage.kind === 'exchange' ? { ...stage, rounds: 6 } : stage))

/**
 * The record of whole bouts against the partner, one behind the other as if they were one session, until it holds that many arguments.
 * (In a single session that long the seats run out of cards.) In every second bout the student always rebuts the newest card that stands.
 */
export async function boutsEndToEnd(size: number): Promise<Line[]> {
  const dossier = partnerDossier(openDossier(await aDatabase(), 'eu-russia-2026'), '2026-03-31', TELLS)
  const record: Line[] = []
  for (let bout = 0, held = 0; held < size; bout++) {
    const seed = `long-record-${bout}`
    const open: OpenEvent = {
      type: 'open', pack: { id: 'eu-russia-2026', version: '0', hash: '0' }, recipe: { ...soloSparring, stages: STAGES }, asOf: '2026-03-31', seed, timed: false, level: 'relentless', lead: 'macron',
      seats: SEATS.map((each) => ({ ...each, played: each.seat === 'macron' ? 'student' : 'record' })),
    }
    const table = openTable(open, dossier)
    const next = scriptedStudent(dossier, rng(seed))
    while (stageOf(table.snapshot.context)?.kind !== 'dropRoles') table.student(bout % 2 ? dogged(next(table), table) : next(table))
    const shift = record.at(-1)?.seq ?? 0
    record.push(...table.lines.map((line) => ({ ...line, seq: line.seq + shift, respondsTo: line.respondsTo.map((seq) => seq + shift) })))
    held += buildGraph(table.lines).nodes.size
  }
  return record
}

function dogged(event: DebateEvent, { lines, live }: Table): DebateEvent {
  const standing = lines.findLast(({ seq, kind }) => kind === 'card' && ['accepted', 'open'].includes(live.labels.get(seq) ?? ''))
  return event.type === 'deliver' && standing ? { ...event, move: 'rebut', text: 'What the student says.', respondsTo: [standing.seq] } : event
}
