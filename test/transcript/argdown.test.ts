import { argdown } from '@argdown/core'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/debate/line.ts'
import { argdownOf } from '../../shared/transcript/argdown.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { aCard, aLine, anInput, aSpeech, pack } from './builders.ts'

interface Parsed { text: string; data: Record<string, unknown>; tags: string[] }

/** What the parser of the format's makers reads: arguments, statements and relations by the number of their line, or the id of their claim. */
function readBack(source: string) {
  const read = argdown.run({ process: ['parse-input', 'build-model'], input: source, throwExceptions: true })
  if ((read.parserErrors ?? []).length + (read.lexerErrors ?? []).length > 0) throw new Error(JSON.stringify(read.parserErrors?.map(({ message, token }) => [message, token.image, token.startLine]), null, 1))
  type Member = { text?: string; data?: Record<string, unknown>; tags?: string[]; members: { text?: string; data?: Record<string, unknown>; isReference?: boolean }[] }
  const parsed = (member: Member): Parsed => {
    const own = member.members.find(({ isReference }) => !isReference)!
    return { text: (own.text ?? '').trim(), data: { ...own.data, ...member.data }, tags: member.tags ?? [] }
  }
  const [all, statements] = [Object.values(read.arguments!) as Member[], Object.values(read.statements!) as Member[]]
  const idOf = (member: unknown) => {
    const { data } = parsed(member as Member)
    return (data['line'] ?? data['claim']) as number | string
  }
  return {
    front: read.frontMatter as Record<string, unknown>,
    arguments: new Map(all.map((each) => [idOf(each), parsed(each)])), statements: new Map(statements.map((each) => [idOf(each), parsed(each)])),
    relations: read.relations!.map(({ from, to, relationType }) => `${idOf(from)} ${relationType} ${idOf(to)}`),
  }
}

const made = (lines: Line[], given = {}) => readBack(argdownOf(transcriptOf(anInput(lines, given))))

const EXCHANGE = [
  aSpeech({ seq: 2, text: 'We need a line of our own.', claims: [{ claim: 'own-channel', relation: 'asserts' }] }),
  aCard('K07', { seq: 3, respondsTo: [2], claims: [{ claim: 'demands-first', relation: 'asserts' }] }),
  aLine({ seq: 4, kind: 'question', text: 'Who would speak for Europe?', respondsTo: [2] }),
  aSpeech({ seq: 5, move: 'answer', text: 'Somebody with a mandate.', respondsTo: [4] }),
  aSpeech({ seq: 6, move: 'support', text: 'It worked before.', respondsTo: [2] }),
  aSpeech({ seq: 7, move: 'concede', text: 'That is true.', respondsTo: [3] }),
]

const HOSTILE = [
  'a.b.c :smile: .and. 10:30:45 e.g. i.e. http://example.org/a//b /* not a comment */ <!-- nor this -->',
  '===\ntitle: other\n=== and ====== once more',
  '[Statement]: <Argument>: @[x] @<y> #tag #(tag) {a: 1} } { }\n\n  - <Line 2>\n  + [x]\n(1) premise\n--\nmodus\n--\n(2) c',
  '*bold* **bold** _it_ __b__ [link](https://e.org) \\# \\\\ \\',
  '- first\n\n# heading\n\n1. one\n\n* two\n+> <z>\n>< [q]',
  '\u202eright\u202c to left \u0007 \ud83d\ude00 \ud800 lone, a\u0000b \u2028 x \ufffe \uffff',
  '',
  '"quotes" \'single\' “typographic” a=b a==b a===b',
]

describe('the argument graph as Argdown', () => {
  it('gives the parser of its makers the same arguments, questions and remarks, each with label, voice, seat and source', () => {
    const input = anInput(EXCHANGE)
    const { graph } = transcriptOf(input)
    const back = made(EXCHANGE)
    expect([...back.arguments.keys()]).toEqual(graph.nodes.filter(({ kind }) => kind !== 'question').map(({ seq }) => seq))
    expect([...back.statements.keys()].filter((id) => typeof id === 'number')).toEqual([4, 7])
    for (const { seq, label } of graph.nodes) expect((back.arguments.get(seq) ?? back.statements.get(seq))!.data['label']).toBe(label)
    expect(back.arguments.get(2)).toMatchObject({ text: 'We need a line of our own.', data: { voice: 'student', seat: 'macron', who: 'Student A, as Macron' }, tags: expect.arrayContaining(['speech', 'student', 'macron']) as unknown })
    expect(back.arguments.get(3)!.data).toMatchObject({ position: 'K07', source: pack.positions.find(({ id }) => id === 'K07')!.source_id })
  })

  it('keeps attack and support as relations, and what asks, answers or grants as data', () => {
    const back = made(EXCHANGE)
    expect(back.relations.filter((each) => /^\d+ \w+ \d+$/.test(each)).toSorted()).toEqual(['3 attack 2', '6 support 2'])
    expect(back.relations).toContain('2 support own-channel')
    expect(back.statements.get(4)!.data['questions']).toEqual([2])
    expect(back.arguments.get(5)!.data['answers']).toEqual([4])
    expect(back.statements.get(7)!.data['concedes']).toEqual([3])
  })

  it('sets quotation marks where the voice has them, and none around reported words', () => {
    for (const { id, voice } of pack.positions.filter(({ text, kind }) => text && kind === 'quote').slice(0, 40)) {
      const text = made([aCard(id, { seq: 2 })]).arguments.get(2)!.text
      expect(text.startsWith('“')).toBe(voice !== 'reported')
    }
  })

  it('lists the claims with their label and says that the speech is simulated', () => {
    const back = made(EXCHANGE)
    expect(back.statements.get('own-channel')!.data).toMatchObject({ voice: 'app', label: expect.any(String) as unknown })
    expect(back.front).toMatchObject({ title: pack.meta.title, subTitle: pack.meta.simulatedSpeechSentence })
  })

  it.each(HOSTILE)('keeps hostile words whole and harmless: %j', (text) => {
    const words = text.toWellFormed()
    const back = made([...EXCHANGE, aSpeech({ seq: 8, text, respondsTo: [3], move: 'rebut' })], { participants: [{ id: 'p1', seat: 'macron', pseudonym: 'Student A', name: words.slice(0, 60) }], naming: 'names' })
    // oxlint-disable-next-line no-control-regex
    const said = words.replace(/[\u0000\u0007\ufffe\uffff]/g, '\ufffd').replace(/\s+/g, ' ').trim()
    expect(back.arguments.get(8)!.text).toBe(said)
    expect(back.arguments.size).toBe(5)
    expect(back.relations).toContain('8 attack 3')
  })

  it('reads a text of 50,000 characters', () => {
    const text = 'One more word. '.repeat(3334).trim()
    expect(made([aSpeech({ seq: 2, text })]).arguments.get(2)!.text).toBe(text)
  })

  it('does not show what was struck or erased', () => {
    const back = made([...EXCHANGE, aSpeech({ seq: 8, text: '', erased: true, respondsTo: [3], move: 'rebut' })])
    expect(back.arguments.get(8)!.text).toMatch(/^\[.*\]$/)
  })
})
