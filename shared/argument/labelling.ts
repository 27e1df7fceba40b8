import type { ArgumentGraph } from './graph.ts'

/** How an argument stands now. Grounded semantics (Dung 1995) gives the first three; the others lie over them (DESIGN §4). */
export type Label = 'accepted' | 'rejected' | 'undecided' | 'open' | 'conceded'

/**
 * Exact labels of every node, in O(nodes + edges).
 * Rebuts and undercuts attack; supports change nothing; a conceded or withdrawn argument is out;
 * an accepted argument with an unanswered critical question is open; a question is open until answered, then accepted.
 */
export function labelGraph(graph: ArgumentGraph): Map<number, Label> {
  const given = new Set(graph.edges.filter((edge) => edge.kind === 'concedes' || edge.kind === 'withdraws').map((edge) => edge.to))
  const answered = new Set(graph.edges.filter((edge) => edge.kind === 'answers').map((edge) => edge.to))
  const attacks = graph.edges.filter((edge) => edge.kind === 'attacks')
  const labels = grounded([...graph.nodes.keys()], attacks, given)
  for (const seq of given) labels.set(seq, 'conceded')
  for (const node of graph.nodes.values()) if (node.kind === 'question') labels.set(node.seq, answered.has(node.seq) ? 'accepted' : 'open')
  for (const edge of graph.edges) {
    if (edge.kind === 'questions' && !answered.has(edge.from) && labels.get(edge.to) === 'accepted') labels.set(edge.to, 'open')
  }
  return labels
}

/**
 * The grounded labelling: accept what has only rejected attackers, reject what has an accepted one, until nothing changes.
 * Nodes are settled in the order in which they fall due: a defeat then always comes before the last attacker has fallen.
 */
function grounded(nodes: number[], attacks: { from: number; to: number }[], out: ReadonlySet<number>): Map<number, Label> {
  const victims = new Map<number, number[]>()
  const live = new Map(nodes.map((seq) => [seq, 0]))
  for (const { from, to } of attacks) {
    const others = victims.get(from)
    if (others) others.push(to)
    else victims.set(from, [to])
    live.set(to, (live.get(to) ?? 0) + 1)
  }
  const labels = new Map<number, Label>()
  const settle = nodes.filter((seq) => live.get(seq) === 0 || out.has(seq)).map((seq) => ({ seq, accepted: !out.has(seq) }))
  for (const next of settle) { // grows as it is read
    if (labels.has(next.seq)) continue
    const accepted = next.accepted && !out.has(next.seq)
    labels.set(next.seq, accepted ? 'accepted' : 'rejected')
    for (const victim of victims.get(next.seq) ?? []) {
      const left = (live.get(victim) ?? 0) - 1
      live.set(victim, left)
      if (accepted) settle.push({ seq: victim, accepted: false })
      else if (left === 0) settle.push({ seq: victim, accepted: true })
    }
  }
  for (const seq of nodes) if (!labels.has(seq)) labels.set(seq, 'undecided')
  return labels
}
