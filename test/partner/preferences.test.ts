import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../shared/debate/level.ts'
import { ANSWER_WEIGHTS, CARD_ORDER, CASE_RANKS, LEVEL_RULES, QUESTION_ORDER, STATEMENT_WEIGHTS } from '../../shared/partner/preferences.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/partner.md'), 'utf8')

/** The rows of the table under a heading, cell by cell; `table` counts the tables of that part. */
function rows(heading: string, table = 0): string[][] {
  const part = page.split(/^## /m).find((text) => text.startsWith(heading)) ?? ''
  const tables = part.split(/\n\n/).filter((block) => block.startsWith('|'))
  return (tables[table] ?? '').trim().split('\n').slice(2).map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()))
}

const named = (cell = '') => /`([^`]+)`/.exec(cell)?.[1] ?? ''
const weights = (table: number) => Object.fromEntries(rows('Weights', table).map(([weight, what]) => [named(what), Number(weight)]))

describe('docs/partner.md says what the data say', () => {
  it('on the order of preference', () => {
    expect(rows('A turn of the exchange').map(([, kind]) => named(kind))).toEqual([...CARD_ORDER])
    expect(rows('A turn of the exchange')[CARD_ORDER.indexOf('core')]?.[2]).toContain(`first ${CASE_RANKS} core claims`)
  })

  it('on the levels', () => {
    const said = rows('Levels').map(([level, order, cards, chain, returns, longest, tension]) => [named(level), {
      order: order === 'as above' ? [...CARD_ORDER] : order?.split(', '), cards: Number(cards), chain: chain === 'nothing' ? [] : chain?.split(', '),
      returns: Number(returns), longestQuestion: longest === 'any' ? Infinity : Number(longest), tensionAfter: tension === 'never' ? Infinity : Number(tension),
    }])
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(LEVELS.map((level) => {
      const { questions: _questions, ...rules } = LEVEL_RULES[level]
      return [level, rules]
    })))
  })

  it('on the weights', () => {
    const { link, ...others } = ANSWER_WEIGHTS
    expect(weights(0)).toEqual({ ...others, ...Object.fromEntries(Object.entries(link).map(([kind, weight]) => [`link.${kind}`, weight])) })
    expect(weights(1)).toEqual(STATEMENT_WEIGHTS)
  })

  it('on the questions, and which of them the gentle level leaves out', () => {
    expect(rows('The question').map(([, kind]) => named(kind))).toEqual([...QUESTION_ORDER])
    const left = /level asks no questions of the kinds `([^`]+)` and `([^`]+)`/.exec(page.replaceAll('\n', ' '))?.slice(1)
    expect(QUESTION_ORDER.filter((kind) => !LEVEL_RULES.gentle.questions.includes(kind))).toEqual(left)
    for (const level of ['standard', 'relentless'] as const) expect(LEVEL_RULES[level].questions).toEqual([...QUESTION_ORDER])
  })
})
