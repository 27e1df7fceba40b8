import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/debate/line.ts'
import { aifOf } from '../../shared/transcript/aif.ts'
import { aifSchema } from '../../shared/transcript/aif-schema.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { aCard, aLine, anInput, aSpeech } from './builders.ts'

const EXCHANGE = [
  aSpeech({ seq: 2, text: 'We need a line of our own.' }),
  aCard('K07', { seq: 3, respondsTo: [2] }),
  aLine({ seq: 4, kind: 'question', text: 'Who would speak for Europe?', respondsTo: [2] }),
  aSpeech({ seq: 5, move: 'answer', text: 'Somebody: with a <b>mandate</b>.', respondsTo: [4] }),
  aSpeech({ seq: 6, move: 'support', text: 'It worked before.', respondsTo: [2] }),
  aSpeech({ seq: 7, move: 'concede', text: 'That is true.', respondsTo: [3] }),
  aSpeech({ seq: 8, move: 'withdraw', text: 'I take it back.', respondsTo: [6] }),
]

function made(lines: Line[], given = {}) {
  const transcript = transcriptOf(anInput(lines, given))
  const file = aifSchema.parse(JSON.parse(aifOf(transcript)))
  const type = new Map(file.AIF.nodes.map(({ nodeID, type: each }) => [nodeID, each]))
  const text = new Map(file.AIF.nodes.map((node) => [node.nodeID, node.text]))
  /** Where the edges lead from a node. */
  const on = (id: string) => file.AIF.edges.filter(({ fromID }) => fromID === id).map(({ toID }) => toID)
  return { transcript, file, type, text, on }
}

describe('the argument graph as AIF-JSON', () => {
  it('gives every node an id of its own and lets no edge, place, locution or scheme point to nothing', () => {
    const { file } = made(EXCHANGE)
    const ids = new Set(file.AIF.nodes.map(({ nodeID }) => nodeID))
    expect(ids.size).toBe(file.AIF.nodes.length)
    for (const { fromID, toID } of [...file.AIF.edges, ...file.OVA.edges]) expect([ids.has(fromID), ids.has(toID)]).toEqual([true, true])
    for (const { nodeID } of [...file.AIF.locutions, ...file.AIF.schemefulfillments]) expect(ids.has(nodeID)).toBe(true)
    expect(file.OVA.nodes.map(({ nodeID }) => nodeID)).toEqual([...ids])
    expect(new Set(file.AIF.edges.map(({ edgeID }) => edgeID)).size).toBe(file.AIF.edges.length)
  })

  it('holds every argument and question of the graph as a locution with its content', () => {
    const { file, transcript, text, on } = made(EXCHANGE)
    for (const { seq } of transcript.graph.nodes) {
      const { locution, information } = file.about.lines.find(({ line }) => line === seq)!
      expect(on(locution).flatMap(on)).toContain(information)
      expect(text.get(locution)).toContain(` : ${text.get(information!)}`)
    }
  })

  it('holds every edge of the graph: a transition each, with inference for support and conflict for attack', () => {
    const { file, transcript, type, on } = made(EXCHANGE)
    const line = (seq: number) => file.about.lines.find((each) => each.line === seq)!
    expect(transcript.graph.edges.map(({ kind }) => kind)).toEqual(['attacks', 'questions', 'answers', 'supports', 'concedes', 'withdraws'])
    for (const { from, to, kind } of transcript.graph.edges) {
      const turn = on(line(to).locution).find((id) => type.get(id) === 'TA' && on(id).includes(line(from).locution))
      expect(turn).toBeDefined()
      const reached = line(from).information === null ? [] : on(line(from).information!).filter((id) => on(id).includes(line(to).information!)).map((id) => type.get(id))
      expect(reached).toEqual({ attacks: ['CA'], supports: ['RA'] }[kind as string] ?? [])
    }
  })

  it('lets a remark agree with what it grants, and retract what it takes back', () => {
    const { file, on, text } = made(EXCHANGE)
    const line = (seq: number) => file.about.lines.find((each) => each.line === seq)!
    for (const [from, to, act] of [[7, 3, 'Agreeing'], [8, 6, 'Retracting']] as const) {
      expect(line(from).information).toBeNull()
      expect(on(line(from).locution).filter((id) => on(id).includes(line(to).information!)).map((id) => text.get(id))).toEqual([act])
    }
  })

  it('names each speaker as the transcript does, in the two parts by which OVA finds a participant again', () => {
    const { file, text } = made(EXCHANGE)
    expect(file.AIF.participants.map(({ firstname, surname }) => `${firstname} ${surname}`.replaceAll('\u00a0', ' '))).toEqual(['Student A, as Macron', 'Kallas, on record', 'Tour de Table'])
    for (const { nodeID, personID } of file.AIF.locutions) {
      const [first, second] = text.get(nodeID)!.slice(0, text.get(nodeID)!.indexOf(':')).split(' ')
      expect(file.AIF.participants.find(({ firstname, surname }) => firstname === first && surname === second)?.participantID).toBe(personID)
    }
  })

  it('keeps hostile words as they are, and puts none of them where OVA expects markup', () => {
    const text = '<img src=x onerror=alert(1)> "q" \ud83d\ude00 \ud800 \u202e {} =cmd|1'
    const { file } = made([...EXCHANGE, aSpeech({ seq: 9, text, move: 'rebut', respondsTo: [3] })], { participants: [{ id: 'p1', seat: 'macron', pseudonym: 'Student A', name: 'A: <b> C' }], naming: 'names' })
    expect(file.AIF.nodes.find(({ nodeID }) => nodeID === 'I9')!.text).toBe(text.toWellFormed())
    expect(file.text).toBe('')
    expect(file.AIF.participants[0]).toMatchObject({ firstname: 'A∶' })
  })

  it('makes a file of a debate in which nothing was argued', () => {
    expect(made([]).file.AIF).toMatchObject({ nodes: [], edges: [] })
  })
})
