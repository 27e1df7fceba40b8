import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8')
const [, light = '', dark = ''] = /:root \{(.*?)\n\}\n\[data-theme="dark"\] \{(.*?)\n\}/s.exec(css) ?? []
const colours = (block: string) => new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

const TEXT = ['ink', 'ink-2', 'ink-3', 'council', 'alarm', 'gold', 'kallas', 'meloni', 'macron', 'bettel']
const ON_COLOUR = [['ink', 'council-wash'], ['ink', 'gold-wash'], ['ink', 'alarm-wash'], ['ink', 'ins-wash'], ['ink', 'del-wash'], ['ink-2', 'council-wash'], ['gold', 'gold-wash'], ['council', 'council-wash'], ['paper', 'ink']] as const
const THEMES = [['light', colours(light)], ['dark', new Map([...colours(light), ...colours(dark)])]] as const

/** The pairs that fall short, with what they reach. */
const tooFaint = (tokens: Map<string, string>, pairs: readonly (readonly [string, string])[], least: number) => pairs
  .map(([text, ground]) => `${text} on ${ground}: ${contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '').toFixed(2)}`)
  .filter((found) => !(Number(found.split(': ')[1]) >= least))

test.each(THEMES)('text of every colour can be read on every ground (%s, WCAG 1.4.3)', (_, tokens) => {
  const pairs = TEXT.flatMap((text) => ['paper', 'sheet', 'wash'].map((ground) => [text, ground] as const))
  expect(tooFaint(tokens, pairs, 4.5)).toEqual([])
})

test.each(THEMES)('coloured grounds carry the text that stands on them (%s)', (_, tokens) => {
  expect(tooFaint(tokens, ON_COLOUR, 4.5)).toEqual([])
})

test.each(THEMES)('edges of fields and buttons stand out from their ground (%s, WCAG 1.4.11)', (_, tokens) => {
  expect(tooFaint(tokens, [['edge', 'paper'], ['edge', 'sheet']], 3)).toEqual([])
})
