import type { EdgeKind } from '../argument/graph.ts'
import { aifBuilder, type AifBuilder } from './aif-builder.ts'
import type { Aif } from './aif-schema.ts'
import { graphLines, type GraphLine } from './graph-lines.ts'
import { plainText } from './plain-text.ts'
import type { Transcript } from './transcript.ts'

/** What a line says about an older one, where it is an argument: the kind of step, and what the turn from one to the other does. */
const STEPS: Partial<Record<EdgeKind, { type: 'RA' | 'CA'; scheme: string; act: string }>> = {
  supports: { type: 'RA', scheme: 'Default Inference', act: 'Arguing' },
  attacks: { type: 'CA', scheme: 'Default Conflict', act: 'Disagreeing' },
}
/** What a line does to an older one's content itself. */
const ACTS: Partial<Record<EdgeKind, string>> = { concedes: 'Agreeing', withdraws: 'Retracting' }

/**
 * A transcript → its argument graph as AIF-JSON, anchored in the dialogue as Inference Anchoring Theory does: each line a locution that
 * asserts or asks its content, each answer a transition, and on it the inference or conflict that it makes.
 * Words keep the quotation marks that their voice allows.
 */
export function aifOf(transcript: Transcript): string {
  const { graph, title, simulated, session, recordHash } = transcript
  const build = aifBuilder()
  const cells = new Map(graph.flow.cells.map((cell) => [cell.seq, cell]))
  const known = new Map<number, { locution: string; information: string | null }>()
  const lines = graphLines(transcript).map((each): Aif['about']['lines'][number] => {
    const { line, node } = each
    const at = cells.get(line.seq) ?? { column: graph.flow.columns.length, row: known.size }
    const nodes = spoken(each, at, build)
    known.set(line.seq, nodes)
    for (const { to, kind } of each.meets) {
      const older = known.get(to)
      if (older) meet({ newer: nodes, older, kind, at }, build)
    }
    return { line: line.seq, ...nodes, voice: line.voice, seat: line.seat, label: node?.label ?? null, position: line.position, source: line.source }
  })
  const { nodes, edges, places, schemefulfillments, participants, locutions } = build.made()
  return JSON.stringify({
    AIF: { nodes, edges, schemefulfillments, participants, locutions, descriptorfulfillments: [], cqdescriptorfulfillments: [] },
    text: '', dialog: true,
    OVA: { firstname: 'Tour', surname: 'de Table', url: '', nodes: places, edges: edges.map(({ fromID, toID }) => ({ fromID, toID, visible: true })) },
    about: { title: plainText(title), simulated, session: session.id, recordHash, lines },
  } satisfies Aif, null, 2)
}

interface At { column: number; row: number }
interface Spoken { locution: string; information: string | null }

/** The locution of a line and, where it is an argument or a question, its content. */
function spoken({ line, words: said, node }: GraphLine, { column, row }: At, build: AifBuilder): Spoken {
  const words = plainText(said)
  const id = (part: string) => `${part}${line.seq}`
  const speaker = build.speaker(plainText(line.who))
  const locution = build.node(id('L'), 'L', `${speaker} : ${words}`, { column, row, across: 2 })
  build.locution(locution, speaker, line.at)
  if (!node) return { locution, information: null }
  const information = build.node(id('I'), 'I', words, { column, row, across: 0 })
  build.chain(locution, build.node(id('YA'), 'YA', node.kind === 'question' ? 'Pure Questioning' : 'Asserting', { column, row, across: 1 }), information)
  return { locution, information }
}

function meet({ newer, older, kind, at }: { newer: Spoken; older: Spoken; kind: EdgeKind; at: At }, build: AifBuilder): void {
  const between = `${newer.locution}_${older.locution}`
  const turn = build.node(`TA_${between}`, 'TA', 'Default Transition', { ...at, across: 2, down: 1 })
  build.chain(older.locution, turn, newer.locution)
  const [step, act] = [STEPS[kind], ACTS[kind]]
  if (step && newer.information && older.information) {
    const relation = build.node(`${step.type}_${between}`, step.type, step.scheme, { ...at, across: 0, down: 1 })
    build.chain(newer.information, relation, older.information)
    build.chain(turn, build.node(`YA_${between}`, 'YA', step.act, { ...at, across: 1, down: 1 }), relation)
  }
  if (act && older.information) build.chain(newer.locution, build.node(`YA_${between}`, 'YA', act, { ...at, across: 1, down: 1 }), older.information)
}
