import type { Aif, AifNodeType } from './aif-schema.ts'

/** Numbers of schemes in AIFdb, as OVA3 gives them to the nodes that it makes; others have none here. */
const SCHEMES: Record<string, number> = { 'Default Inference': 72, 'Default Conflict': 71, 'Default Transition': 82, Asserting: 74, Arguing: 80, Disagreeing: 78 }

/** Room for a line on OVA's canvas, px: content, act and locution side by side; what it answers below it. */
const CELL = { width: 760, height: 220, across: 250, down: 110 } as const

interface Spot { column: number; row: number; across: number; down?: number }

export interface AifBuilder {
  /** Gives back the id. */
  node(id: string, type: AifNodeType, text: string, spot: Spot): string
  /** Edges from each to the next. */
  chain(...ids: string[]): void
  /** Notes that somebody speaks; out: the name as it stands before the words. */
  speaker(who: string): string
  /** This node is what a speaker (the name that `speaker` gave) said at this time (ISO, UTC). */
  locution(nodeID: string, speaker: string, at: string): void
  made(): Pick<Aif['AIF'], 'nodes' | 'edges' | 'schemefulfillments' | 'participants' | 'locutions'> & { places: Aif['OVA']['nodes'] }
}

/** Gathers an AIF graph, node by node. */
export function aifBuilder(): AifBuilder {
  const nodes: Aif['AIF']['nodes'] = []
  const edges: Aif['AIF']['edges'] = []
  const places: Aif['OVA']['nodes'] = []
  const locutions: Aif['AIF']['locutions'] = []
  const schemefulfillments: Aif['AIF']['schemefulfillments'] = []
  const people = new Map<string, number>()
  return {
    node(nodeID, type, text, { column, row, across, down = 0 }) {
      nodes.push({ nodeID, text, type })
      places.push({ nodeID, visible: true, x: column * CELL.width + across * CELL.across, y: row * CELL.height + down * CELL.down, timestamp: '' })
      const schemeID = type === 'I' || type === 'L' ? undefined : SCHEMES[text]
      if (schemeID !== undefined) schemefulfillments.push({ nodeID, schemeID })
      return nodeID
    },
    chain(...ids) {
      for (const [index, toID] of ids.slice(1).entries()) edges.push({ edgeID: edges.length + 1, fromID: ids[index]!, toID })
    },
    speaker(who) {
      const name = nameOf(who)
      people.set(name, people.get(name) ?? people.size + 1)
      return name
    },
    locution(nodeID, speaker, at) {
      locutions.push({ nodeID, personID: people.get(speaker)!, start: at.slice(0, 19).replace('T', ' '), end: null })
    },
    made: () => ({ nodes, edges, schemefulfillments, locutions, places, participants: [...people].map(([name, participantID]) => ({ participantID, ...partsOf(name) })) }),
  }
}

/** OVA finds a speaker by the two words before the first colon: other blanks are made such that they part no words, and colons their typographic likes. */
function nameOf(who: string): string {
  const [first = '', ...rest] = who.replaceAll(':', '∶').split(/\s+/)
  return rest.length > 0 ? `${first} ${rest.join('\u00a0')}` : first
}

function partsOf(name: string): { firstname: string; surname: string } {
  const blank = name.indexOf(' ')
  return blank === -1 ? { firstname: name, surname: '' } : { firstname: name.slice(0, blank), surname: name.slice(blank + 1) }
}
