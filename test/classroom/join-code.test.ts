import { expect, test } from 'vitest'
import { joinCode } from '../../electron/classroom/join-code.ts'

const MINUTE = 60_000

function aCode() {
  let time = 1_000_000
  const code = joinCode({ now: () => time })
  const wrong = (from: string, times = 1) => Array.from({ length: times }, () => outcome(code.check('000000', from))).at(-1)
  return { ...code, wrong, pass: (ms: number) => { time += ms }, right: (from: string) => outcome(code.check(code.code(), from)) }
}
const outcome = (result: ReturnType<ReturnType<typeof joinCode>['check']>) => (result.ok ? 'ok' : result.reason)

test('a code has six characters, none that is mistaken for another, and is another each time', () => {
  const codes = new Set(Array.from({ length: 500 }, () => aCode().code()))
  expect(codes.size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[CDFHJKMNPQRTVWXY34679]{6}$/)
})

test('it is drawn from the randomness that is given', () => {
  expect(joinCode({ now: () => 0, random: () => 0 }).code()).toBe('CCCCCC')
})

test('how it is typed does not matter: small letters, spaces, dashes of any kind', () => {
  const code = aCode()
  const text = code.code()
  for (const typed of [text.toLowerCase(), `${text.slice(0, 3)} ${text.slice(3)}`, `${text.slice(0, 3)}-${text.slice(3)}`, `  ${text.split('').join('–')}\n`]) expect(outcome(code.check(typed, 'a'))).toBe('ok')
  for (const typed of ['', text.slice(1), `${text}C`, text.slice(0, 5)]) expect(outcome(code.check(typed, 'b'))).toBe('wrong-code')
})

test('after eight wrong codes a device waits five minutes, even with the right one; others do not', () => {
  const code = aCode()
  expect(code.wrong('a', 8)).toBe('wrong-code')
  expect([code.wrong('a'), code.right('a'), code.right('b')]).toEqual(['too-many-tries', 'too-many-tries', 'ok'])
  code.pass(5 * MINUTE - 1)
  expect(code.right('a')).toBe('too-many-tries')
  code.pass(1)
  expect(code.right('a')).toBe('ok')
})

test('wrong codes over more than five minutes are forgotten', () => {
  const code = aCode()
  for (let round = 0; round < 4; round++) {
    code.wrong('a', 7)
    code.pass(5 * MINUTE)
  }
  expect(code.right('a')).toBe('ok')
})

test('a router behind which many have joined may mistype more often before it waits', () => {
  const code = aCode()
  for (let person = 0; person < 20; person++) code.right('router')
  code.wrong('router', 27)
  code.wrong('device', 8)
  expect([code.right('router'), code.right('device')]).toEqual(['ok', 'too-many-tries'])
  code.wrong('router', 2)
  expect(code.right('router')).toBe('too-many-tries')
})

test('sixty wrong codes a minute from many devices close the room for a minute, then for longer each time, at most sixteen', () => {
  const code = aCode()
  const guessing = () => { for (let device = 0; device < 60; device++) code.wrong(`10.0.0.${device}`) }
  guessing()
  expect(code.right('honest')).toBe('too-many-tries')
  expect(code.pausedUntil()).not.toBeNull()
  for (const minutes of [1, 2, 4, 8, 16, 16]) {
    code.pass(minutes * MINUTE - 1)
    expect([minutes, code.right('honest')]).toEqual([minutes, 'too-many-tries'])
    code.pass(1)
    expect([minutes, code.right('honest')]).toEqual([minutes, 'ok'])
    expect(code.pausedUntil()).toBeNull()
    code.pass(10 * MINUTE)
    guessing()
  }
})

test('fewer wrong codes, as a class makes them that mistypes, close nothing', () => {
  const code = aCode()
  for (let minute = 0; minute < 5; minute++) {
    for (let device = 0; device < 59; device++) code.wrong(`10.0.0.${device}`)
    expect(code.right('honest')).toBe('ok')
    code.pass(MINUTE)
  }
})

test('a new code ends every waiting, and the old one is worth nothing', () => {
  const code = aCode()
  const old = code.code()
  code.wrong('a', 8)
  code.renew()
  expect(code.code()).not.toBe(old)
  expect([outcome(code.check(old, 'b')), code.right('a')]).toEqual(['wrong-code', 'ok'])
})
