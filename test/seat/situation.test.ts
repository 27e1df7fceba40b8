import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { frozen } from '../../renderer/features/seat/head/frozen.ts'
import { situationOf } from '../../renderer/features/seat/now/situation.ts'
import { rolesAreOff } from '../../renderer/features/seat/roles.ts'
import type { RoomView, VoteView, YouView } from '../../shared/room/room-view.ts'

type Stage = Partial<RoomView['stage']>

const room = (stage: Stage, rest: Partial<RoomView> = {}) => ({
  status: 'running', stage: { kind: 'present', floor: 'turns', turn: [], ...stage }, speaker: null, restated: { a: null, b: null }, votes: [], ...rest,
}) as unknown as RoomView
const you = (parts: Partial<YouView> = {}): YouView => ({
  participant: 'p1', label: 'Student A', seat: 'macron', side: 'b', pen: true, out: null, moves: [], speaking: false, arguesAs: null, ballot: null, delegation: [{ participant: 'p2', label: 'Student B', pen: parts.pen === false }], ...parts,
}) as YouView
const key = (view: RoomView, me = you()) => situationOf(view, me).key

describe('what somebody is told about the moment', () => {
  it('names whose turn it is, and in the own one whether to speak or to dictate', () => {
    expect(situationOf(room({ turn: ['kallas', 'meloni'] }), you())).toEqual({ key: 'theirTurn', seats: ['kallas', 'meloni'], who: null })
    expect(key(room({ turn: ['macron'] }))).toBe('yourTurn')
    expect(situationOf(room({ turn: ['macron'] }), you({ pen: false }))).toEqual({ key: 'yourTurnOthers', seats: [], who: 'Student B' })
  })

  it('names after the change of sides whose case one argues', () => {
    expect(situationOf(room({ kind: 'reverse', turn: ['macron'] }), you({ arguesAs: 'kallas' }))).toMatchObject({ key: 'reverseYours', seats: ['kallas'] })
    expect(key(room({ kind: 'reverse', turn: ['kallas'] }))).toBe('reverseTheirs')
  })

  it('leads through listening back: say it, wait, say it again, done; and asks the other side first', () => {
    const listening = (b: RoomView['restated']['b']) => room({ kind: 'listenBack', floor: 'free' }, { restated: { a: null, b } })
    expect([null, { line: 5, fair: null }, { line: 5, fair: false }, { line: 5, fair: true }].map((mine) => key(listening(mine)))).toEqual(['restate', 'restateWaits', 'restateAgain', 'restateDone'])
    expect(key(listening(null), you({ moves: ['room.confirm'] }))).toBe('confirm')
    expect(key(listening(null), you({ seat: 'press', side: null }))).toBe('listen')
  })

  it('says of a vote whether it is one\'s own, given, the pen\'s, or not for this place', () => {
    const open = (by: VoteView['by']) => room({ kind: 'vote', floor: 'none' }, { votes: [{ seq: 9, status: 'open', by } as VoteView] })
    expect(key(open('people'), you({ moves: ['room.ballot'] }))).toBe('vote')
    expect(key(open('people'), you({ ballot: 'yes' }))).toBe('voteGiven')
    expect(situationOf(open('delegations'), you({ pen: false }))).toMatchObject({ key: 'voteByPen', who: 'Student B' })
    expect(key(open('people'), you({ seat: 'observer', side: null, pen: false }))).toBe('voteNotYours')
    expect(key(room({ kind: 'vote', floor: 'none' }))).toBe('voteSoon')
  })

  it('puts before everything that one has the floor, that one waits for a seat, or that the lesson is over', () => {
    expect(key(room({ turn: ['kallas'] }), you({ speaking: true }))).toBe('yourFloor')
    expect(key(room({ turn: ['kallas'] }), you({ seat: 'waiting', side: null }))).toBe('waiting')
    expect(key(room({ kind: 'closed' }, { status: 'closed' }))).toBe('over')
  })

  it('has words for every moment, in both languages', () => {
    const source = readFileSync(join(import.meta.dirname, '../../renderer/features/seat/now/situation.ts'), 'utf8')
    const keys = new Set([...source.matchAll(/'([a-z][A-Za-z]+)'/g)].map(([, name]) => name!))
    for (const language of ['en', 'fr']) {
      const { now } = JSON.parse(readFileSync(join(import.meta.dirname, `../../renderer/i18n/${language}/seat.json`), 'utf8')) as { now: Record<string, string> }
      const said = [...source.matchAll(/say\(([^)]*)/g)].flatMap(([, given]) => [...given!.matchAll(/'([A-Za-z]+)'/g)].map(([, name]) => name!)).filter((name) => keys.has(name))
      expect(said.length).toBeGreaterThan(20)
      expect(said.filter((name) => !now[name] && !now[`${name}_other`])).toEqual([])
    }
  })
})

it('a clock is held where it stood when the laptop went away', () => {
  const clock = { status: 'running', limitMs: 60_000, usedMs: 5_000, startedAt: '2026-01-29T09:00:00.000Z', overTime: false } as const
  expect(frozen(clock, Date.parse('2026-01-29T09:00:07.000Z'))).toEqual({ ...clock, status: 'paused', usedMs: 12_000, startedAt: null })
  expect(frozen({ ...clock, status: 'paused', startedAt: null }, 0)).toMatchObject({ status: 'paused', usedMs: 5_000 })
})

it('roles are off from the moment in which they are dropped, and in every debrief', () => {
  const at = (kind: string, statuses: ('done' | 'now' | 'next')[]) => rolesAreOff({ stage: { kind }, stages: [{ kind: 'present', status: statuses[0] }, { kind: 'dropRoles', status: statuses[1] }] } as unknown as RoomView)
  expect([at('present', ['now', 'next']), at('dropRoles', ['done', 'now']), at('vote', ['done', 'done'])]).toEqual([false, true, true])
  expect(rolesAreOff({ stage: { kind: 'debrief' }, stages: [] } as unknown as RoomView)).toBe(true)
})
