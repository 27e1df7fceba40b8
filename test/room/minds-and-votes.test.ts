import { describe, expect, it } from 'vitest'
import { outcomeOf, swingOf } from '../../shared/council/count.ts'
import { anApp } from '../support/builders.ts'
import { aClass, TEACHER, writes } from '../support/a-class.ts'
import { comesIn, seated } from './seated.ts'

const app = await anApp()
const { clock } = app
const QUESTION = { type: 'room.vote.open', question: 'Adopt?', rule: 'majority', by: 'people', secret: true, motion: null, rerunOf: null, swingOf: null } as const

describe('a vote', () => {
  it('shows while it is open only how many have voted, counts nobody twice, and then shows its arithmetic', () => {
    const room = seated(aClass(app))
    const vote = room.teacher(QUESTION)
    for (const [who, choice] of [['k1', 'no'], ['m1', 'no'], ['a1', 'yes'], ['a2', 'yes'], ['b1', 'yes'], ['b2', 'abstain']] as const) room.as(who, { type: 'room.ballot', vote, choice, text: '' })
    expect(room.refusal(room.student('a1'), { type: 'room.ballot', vote, choice: 'no', text: '' })).toBe('voted-already')
    expect(room.view().votes).toMatchObject([{ status: 'open', cast: 6, electorate: 8, outcome: null, roll: null }])
    expect(room.console().people.filter(({ voted }) => voted).map(({ participant }) => participant).toSorted()).toEqual(['a1', 'a2', 'b1', 'b2', 'k1', 'm1'])
    room.teacher({ type: 'room.vote.close', vote })
    expect(room.view().votes[0]).toMatchObject({ status: 'closed', roll: null, outcome: { yes: 3, no: 2, abstain: 1, missing: 2, electorate: 8, needed: 3, adopted: true } })
    expect(room.last()).toMatchObject({ rule: 'vote-adopted', text: 'The vote of line ' + vote + ' is closed: 3 for, 2 against, 1 abstained, 2 did not vote (3 of 5 needed). Adopted.' })
    expect(JSON.stringify(room.room().votes)).not.toContain('"a1"')
    expect(room.refusal(room.student('k2'), { type: 'room.ballot', vote, choice: 'yes', text: '' })).toBe('unknown-vote')
  })

  it('by delegations is cast by the pens, openly with its roll, and a text that is adopted says so', () => {
    const room = seated(aClass(app, { recipe: 'council-60' }))
    room.teacher({ type: 'room.goto', index: 5 })
    const text = room.as('m1', { type: 'room.propose', text: 'An envoy with a mandate.', target: null })
    const vote = room.teacher({ ...QUESTION, rule: 'consensus', by: 'delegations', secret: false, motion: text })
    expect(room.refusal(room.student('k2'), { type: 'room.ballot', vote, choice: 'yes', text: '' })).toBe('no-pen')
    for (const who of ['k1', 'm1', 'a1'] as const) room.as(who, { type: 'room.ballot', vote, choice: 'yes', text: '' })
    room.as('b1', { type: 'room.ballot', vote, choice: 'abstain', text: 'We abstain, and say why.' })
    expect(room.last()).toMatchObject({ kind: 'vote', voice: 'student', params: { choice: 'abstain' } })
    room.teacher({ type: 'room.vote.close', vote })
    expect(room.view().votes[0]).toMatchObject({ outcome: { adopted: true, electorate: 4 }, roll: expect.arrayContaining([{ who: 'Xavier Bettel', choice: 'abstain' }]) as unknown })
    expect(room.view().proposals).toMatchObject([{ seq: text, status: 'adopted' }])
  })

  it('is run again: the first stays in the record and no longer counts', () => {
    const room = seated(aClass(app))
    const first = room.teacher(QUESTION)
    room.as('a1', { type: 'room.ballot', vote: first, choice: 'yes', text: '' })
    expect(room.refusal(TEACHER, { ...QUESTION, rerunOf: first })).toBe('not-now')
    room.teacher({ type: 'room.vote.close', vote: first })
    const again = room.teacher({ ...QUESTION, rerunOf: first })
    expect(room.last()).toMatchObject({ rule: 'vote-again', params: { of: String(first) } })
    expect(room.view().votes.map(({ seq, status }) => [seq, status])).toEqual([[first, 'void'], [again, 'open']])
    room.as('a1', { type: 'room.ballot', vote: again, choice: 'no', text: '' })
    expect(room.lines().filter(({ kind }) => kind === 'vote')).toHaveLength(2)
  })

  it('by a show of hands is typed in, and counted at least as large as it was', () => {
    const room = aClass(app)
    const vote = room.teacher({ ...QUESTION, rule: 'show-of-hands' })
    room.teacher({ type: 'room.vote.count', vote, yes: 14, no: 9, abstain: 3 })
    room.teacher({ type: 'room.vote.close', vote })
    expect(room.view().votes[0]!.outcome).toEqual({ yes: 14, no: 9, abstain: 3, missing: 0, electorate: 26, needed: 12, adopted: true })
  })

  it('before and after: the larger gain in percentage points wins', () => {
    const room = seated(aClass(app, { recipe: 'oxford-45' }))
    const ballots = (vote: number, yes: string[], no: string[]) => {
      for (const who of yes) room.as(who, { type: 'room.ballot', vote, choice: 'yes', text: '' })
      for (const who of no) room.as(who, { type: 'room.ballot', vote, choice: 'no', text: '' })
      room.teacher({ type: 'room.vote.close', vote })
    }
    room.teacher({ type: 'room.goto', index: 1 })
    const before = room.teacher(QUESTION)
    ballots(before, ['a1', 'a2', 'b1', 'b2'], ['k1', 'k2', 'm1', 'm2'])
    expect(room.last()).toMatchObject({ rule: 'vote-counted', text: `The vote of line ${before} is closed: 4 for, 4 against, 0 abstained, 0 did not vote.` })
    const after = room.teacher({ ...QUESTION, swingOf: before })
    ballots(after, ['a1', 'a2', 'b1', 'b2', 'k1'], ['k2', 'm1', 'm2'])
    expect(room.view().votes.at(-1)!.swing).toEqual({ yes: 12.5, no: -12.5, wins: 'yes' })
  })

  it('has its arithmetic at the edges', () => {
    expect(outcomeOf('consensus', { yes: 0, no: 0, abstain: 4 }, 4).adopted).toBe(false)
    expect(outcomeOf('consensus', { yes: 1, no: 0, abstain: 3 }, 4).adopted).toBe(true)
    expect(outcomeOf('majority', { yes: 2, no: 2, abstain: 0 }, 4)).toMatchObject({ needed: 3, adopted: false })
    expect(outcomeOf('majority', { yes: 0, no: 0, abstain: 0 }, 4)).toMatchObject({ needed: 1, adopted: false, missing: 4 })
    expect(swingOf({ yes: 0, no: 0, abstain: 0 }, { yes: 1, no: 1, abstain: 0 })).toEqual({ yes: 50, no: 50, wins: 'tie' })
  })
})

describe('private stances', () => {
  const stance = (value: number, moved: number[] = []) => ({ type: 'room.stance', when: 'before', value, confidence: 7, moved }) as const

  it('are seen by nobody else; the room sees counts, and none while fewer than three have answered', () => {
    const room = seated(aClass(app))
    room.as('a1', stance(9))
    room.as('k1', stance(1))
    expect(room.view().stances).toMatchObject([{ when: 'before', answered: 2, of: 8, counts: null, mean: null }])
    room.as('b1', stance(8))
    expect(room.view().stances[0]).toMatchObject({ answered: 3, mean: 6, counts: [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0] })
    expect(room.you('a1').stances).toEqual({ before: { value: 9, confidence: 7, moved: [] } })
    expect(room.you('k2').stances).toEqual({})
    expect(room.console().people.find(({ participant }) => participant === 'a1')).toMatchObject({ stances: ['before'] })
    expect(JSON.stringify([room.console(), room.you('k2'), room.view(), room.lines()])).not.toContain('confidence')
    expect(room.refusal(room.student('a2'), { ...stance(5), when: 'after' })).toBe('not-now')
  })

  it('on paper are typed in as counts and join the others', () => {
    const room = aClass(app)
    room.teacher({ type: 'room.tally', when: 'before', counts: [0, 0, 2, 0, 0, 1, 0, 0, 0, 0, 3] })
    expect(room.view().stances).toMatchObject([{ answered: 6, mean: 6.5 }])
  })

  it('name the lines that moved people, most often named first', () => {
    const room = seated(aClass(app))
    room.teacher({ type: 'room.goto', index: 3 })
    for (const [who, moved] of [['a1', [5, 9]], ['a2', [9]], ['b1', [9, 2]]] as const) room.as(who, { type: 'room.stance', when: 'during', value: 5, confidence: 5, moved: [...moved] })
    expect(room.view().stances[0]!.moved).toEqual([{ line: 9, times: 3 }, { line: 2, times: 1 }, { line: 5, times: 1 }])
  })
})

describe('what students write', () => {
  it('waits for the teacher where the room is run so, and is struck or released', () => {
    const room = seated(aClass(app, { options: { hold: true } }))
    room.teacher({ type: 'room.goto', index: 1 })
    const line = room.as('k1', writes('Held.'))
    expect(room.console().held).toEqual([line])
    expect(room.you('k1').held).toEqual([line])
    room.teacher({ type: 'room.release', target: line })
    const second = room.as('m1', writes('Struck before anybody saw it.'))
    room.teacher({ type: 'strike', target: second, reason: 'hurtful' })
    expect(room.console().held).toEqual([])
    expect(room.lines().find(({ seq }) => seq === second)).toMatchObject({ void: 'struck', text: '' })
  })

  it('waits whatever it is: a note of what was spoken, a request to the chair, why something is not fair, a statement of vote', () => {
    const room = seated(aClass(app, { recipe: 'council-60', options: { hold: true } }))
    room.teacher({ type: 'room.goto', index: 4 })
    const check = room.as('a1', { type: 'room.check', text: 'Is that so?', about: null })
    const spoken = room.as('m1', { type: 'room.spoken', seat: 'meloni', participant: null, text: 'An envoy.', claims: [], cards: [], respondsTo: [] })
    const wordless = room.as('m1', { type: 'room.spoken', seat: 'meloni', participant: null, text: '', claims: [{ claim: 'one-voice', relation: 'asserts' }], cards: [], respondsTo: [] })
    const vote = room.teacher({ ...QUESTION, secret: false })
    const statement = room.as('b1', { type: 'room.ballot', vote, choice: 'yes', text: 'Because.' })
    expect(room.console().held).toEqual([check, spoken, statement])
    expect(room.console().held).not.toContain(wordless)
  })

  it('is taken back by who wrote it, for a minute, and only that line', () => {
    const room = seated(aClass(app))
    room.teacher({ type: 'room.goto', index: 1 })
    const line = room.as('k1', writes('Too quick.'))
    const other = room.as('m1', writes('Well said.'))
    expect(room.refusal(room.student('m1'), { type: 'room.retract', target: line })).toBe('unknown-target')
    room.as('k1', { type: 'room.retract', target: line })
    expect(room.lines().map(({ seq, void: gone }) => [seq, gone])).toContainEqual([line, 'undone'])
    expect(room.lines().find(({ seq }) => seq === other)?.void).toBeUndefined()
    const late = room.as('k1', writes('Slow.'))
    clock.pass(61_000)
    expect(room.refusal(room.student('k1'), { type: 'room.retract', target: late })).toBe('too-late')
  })

  it('is ticked by others without a name; only its author sees how often', () => {
    const room = seated(aClass(app))
    room.teacher({ type: 'room.goto', index: 1 })
    const line = room.as('k1', writes('Clear, I hope.'))
    room.as('a1', { type: 'room.tick', target: line, tick: 'clear', on: true })
    room.as('a1', { type: 'room.tick', target: line, tick: 'clear', on: true })
    room.as('a2', { type: 'room.tick', target: line, tick: 'evidence', on: true })
    expect(room.you('k1').ticks).toEqual({ line, counts: { clear: 1, evidence: 1, answered: 0, listened: 0 } })
    expect(room.refusal(room.student('k1'), { type: 'room.tick', target: line, tick: 'clear', on: true })).toBe('forbidden')
    expect(JSON.stringify(room.you('m1').ticks)).toBe('null')
  })

  it('asks the chair for a fact, who answers with a source', () => {
    const room = seated(aClass(app))
    const request = room.as('a1', { type: 'room.check', text: 'Did they meet in Sochi?', about: null })
    expect(room.console().checks).toEqual([request])
    room.teacher({ type: 'room.checked', request, text: 'Moscow, says the record.', position: null, source: 'lb.ua' })
    expect(room.last()).toMatchObject({ voice: 'facilitator', rule: 'checked', params: { source: 'lb.ua' }, respondsTo: [request] })
    expect(room.console().checks).toEqual([])
  })

  it('is interrupted by news only with date, source, and whether they are real', () => {
    const room = seated(aClass(app))
    room.teacher({ type: 'room.inject', text: 'A leak names an envoy.', date: '2026-02-02', source: 'invented for the lesson', real: false, position: null })
    expect(room.last()).toMatchObject({ kind: 'inject', voice: 'facilitator', rule: 'hypothetical', params: { date: '2026-02-02', source: 'invented for the lesson' } })
  })
})

describe('the record of a class', () => {
  it('verifies, and leads again to the same state when it is played', () => {
    const room = seated(aClass(app))
    comesIn(room, 'late', true)
    room.teacher({ type: 'room.goto', index: 1 })
    room.as('k1', writes('A line.'))
    const vote = room.teacher(QUESTION)
    room.as('a1', { type: 'room.ballot', vote, choice: 'yes', text: '' })
    room.teacher({ type: 'room.vote.close', vote })
    room.teacher({ type: 'room.end' })
    expect(app.verify(room.id)).toMatchObject({ ok: true, firstBad: null })
  })
})
