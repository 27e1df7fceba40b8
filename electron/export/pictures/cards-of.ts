import { droppedPoints } from '../../../shared/argument/dropped.ts'
import { addEdge, addNode, emptyGraph, edgesInto, type ArgumentGraph } from '../../../shared/argument/graph.ts'
import { graphLines } from '../../../shared/transcript/graph-lines.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import { sayIn } from '../../../shared/transcript/words/say.ts'
import { meetsOf, type Card } from './card.ts'
import { PICTURE_WORDS } from './picture-words.ts'

/** What a picture shows of a debate: its arguments as cards, by line, and the graph of those. */
export interface Cards { cards: ReadonlyMap<number, Card>; graph: ArgumentGraph }

/** A transcript → the cards of its pictures. Arguments whose lines are not in the transcript are not there. */
export function cardsOf(transcript: Transcript): Cards {
  const words = PICTURE_WORDS[transcript.lang]
  const say = sayIn(transcript.lang)
  const lines = graphLines(transcript)
  const shown = new Set(lines.map(({ line }) => line.seq))
  const graph = emptyGraph()
  for (const { node } of lines) if (node) addNode(graph, node)
  for (const { meets } of lines) for (const edge of meets) if (shown.has(edge.to)) addEdge(graph, edge)
  const dropped = droppedBy(transcript, graph)
  return {
    graph,
    cards: new Map(lines.flatMap((each) => {
      const { node, line } = each
      if (!node) return []
      const given = edgesInto(graph, line.seq).find(({ kind }) => kind === 'concedes' || kind === 'withdraws')?.from
      const label = node.kind === 'question' && node.label !== 'conceded' ? words[node.label === 'open' ? 'unanswered' : 'answered'] : say.t(`label.${node.label}`)
      const who = dropped.get(line.seq)
      const card: Card = { ...each, standing: given === undefined ? label : `${label} ${words.given(given)}`, met: meetsOf(each, words.meets), dropped: who ? words.dropped(who.join(', ')) : null, number: words.line(line.seq) }
      return [[line.seq, card] as const]
    })),
  }
}

/** Lines that were put to a seat and left by it, with who plays those seats; where the record does, the figure. */
function droppedBy({ seats, sections, graph: { nodes } }: Transcript, graph: ArgumentGraph): Map<number, string[]> {
  const labels = new Map(nodes.map(({ seq, label }) => [seq, label]))
  const lines = sections.flatMap((section) => section.lines).filter((line) => !line.void)
  const left = seats.flatMap(({ seat, short, played, playedBy }) => [...new Set(droppedPoints({ graph, labels, lines, seat }).map(({ line }) => line))].map((line) => ({ line, who: played === 'student' ? playedBy : short })))
  return new Map([...Map.groupBy(left, ({ line }) => line)].map(([line, all]) => [line, all.map(({ who }) => who)]))
}
