import { expect, test } from 'vitest'
import { readIds } from '../../renderer/features/dossier/dossier-query.ts'
import { dayOf } from '../../renderer/ui/day-of.ts'
import { keyText, matches } from '../../renderer/ui/key-chord.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

test('Ctrl is the modifier everywhere, ⌘ on a Mac', () => {
  expect(matches(press('k', { ctrlKey: true }), 'mod+k', false)).toBe(true)
  expect(matches(press('k', { metaKey: true }), 'mod+k', true)).toBe(true)
  expect(matches(press('k', { metaKey: true }), 'mod+k', false)).toBe(false)
  expect(keyText('mod+enter', true)).toBe('⌘↵')
  expect(keyText('mod+k', false)).toBe('Ctrl K')
})

test('a single letter does not fire while a modifier is held', () => {
  expect(matches(press('p'), 'p', false)).toBe(true)
  expect(matches(press('P'), 'p', false)).toBe(true)
  expect(matches(press('p', { ctrlKey: true }), 'p', false)).toBe(false)
  expect(matches(press('p', { altKey: true }), 'p', false)).toBe(false)
})

test('a named key with Shift is another key, a sign that is made with Shift is not', () => {
  expect(matches(press('ArrowLeft', { shiftKey: true }), 'shift+arrowleft', false)).toBe(true)
  expect(matches(press('ArrowLeft', { shiftKey: true }), 'arrowleft', false)).toBe(false)
  expect(matches(press('ArrowLeft'), 'shift+arrowleft', false)).toBe(false)
  expect(matches(press('?', { shiftKey: true }), '?', false)).toBe(true)
  expect(matches(press(' '), 'space', false)).toBe(true)
  expect([keyText('shift+arrowleft', false), keyText('space', true)]).toEqual(['⇧ ←', '␣'])
})

test('a range of ids is counted out, a list is taken as it is', () => {
  expect(readIds('S08-S11')).toEqual(['S08', 'S09', 'S10', 'S11'])
  expect(readIds('K01,A15')).toEqual(['K01', 'A15'])
  expect(readIds('')).toEqual([])
  expect(readIds('S01-S99999')).toHaveLength(300)
})

test('yesterday is yesterday across the turn of a month', () => {
  const now = new Date(2026, 2, 1, 0, 30)
  expect(dayOf(new Date(2026, 2, 1, 0, 5), now)).toBe('today')
  expect(dayOf(new Date(2026, 1, 28, 23, 50), now)).toBe('yesterday')
  expect(dayOf(new Date(2026, 1, 2), now)).toBe('year')
  expect(dayOf(new Date(2025, 11, 31), now)).toBe('before')
})
