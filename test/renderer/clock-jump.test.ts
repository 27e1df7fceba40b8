import { expect, it } from 'vitest'
import { onClockJump } from '../../renderer/client/clock-jump.ts'

/** A page whose two clocks and looks are the test's. */
function aPage() {
  const page = { wall: 1_000_000, steady: 500, look: () => undefined as void, jumps: 0 }
  onClockJump(() => { page.jumps++ }, { wall: () => page.wall, steady: () => page.steady, onLook: (look) => { page.look = look } })
  return { page, passes: (wallMs: number, steadyMs: number) => { page.wall += wallMs; page.steady += steadyMs; page.look() } }
}

it('says nothing while both clocks go alike, and of a page in the background that is called once a minute', () => {
  const { page, passes } = aPage()
  for (const ms of [2_000, 2_004, 61_000]) passes(ms, ms + 3)
  expect(page.jumps).toBe(0)
})

it('says once that the laptop slept, where the steady clock stood still', () => {
  const { page, passes } = aPage()
  passes(600_000, 2_000)
  passes(2_000, 2_000)
  expect(page.jumps).toBe(1)
})

it('says that it slept where the steady clock went on meanwhile', () => {
  const { page, passes } = aPage()
  passes(600_000, 600_000)
  expect(page.jumps).toBe(1)
})

it('says that the clock was set, forward or back', () => {
  const { page, passes } = aPage()
  passes(5_000, 2_000)
  passes(-3_000, 2_000)
  expect(page.jumps).toBe(2)
})
