import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchResultSchema } from '../../electron/cli/shapes.ts'
import { aFolder, command } from './command.ts'

function fileOf(content: string): string {
  const file = join(aFolder(), 'texts.json')
  writeFileSync(file, content)
  return file
}
const textsFile = (texts: unknown) => fileOf(JSON.stringify(texts))

describe('match', () => {
  it('prints only data, one reading a text, in their order', async () => {
    const file = textsFile([
      { id: 'a', text: 'The EU should name one special envoy for all 27 members.' },
      { id: 'b', text: 'My grandmother baked a cake on Sunday.' },
      { id: 'c', text: '' },
    ])
    const { code, out, err } = await command('match', '--file', file, '--json')
    expect([code, err]).toEqual([0, ''])
    const results = matchResultSchema.parse(JSON.parse(out))
    expect(results.map(({ id, none }) => [id, none])).toEqual([['a', false], ['b', true], ['c', true]])
    expect(results[0]?.claims[0]).toMatchObject({ id: 'special-envoy', relation: 'asserts' })
    expect(results[0]?.claims.length).toBeGreaterThanOrEqual(3)
    expect(results[1]?.claims).toEqual([])
  })

  it('gives equal bytes for equal texts', async () => {
    const file = textsFile([{ id: 'a', text: 'Sanctions first, then talks. And nothing without Ukraine!' }])
    expect((await command('match', '--file', file, '--json')).out).toBe((await command('match', '--file', file, '--json')).out)
  })

  it('prints a table for people, with the words that decided', async () => {
    const { out } = await command('match', '--file', textsFile([{ id: 'a', text: 'Europe must not go begging.' }]))
    expect(out).toMatch(/^a {2}\d\.\d\d {2}asserts {2}not-supplicant .*begging/)
  })

  it('takes an empty list', async () => {
    expect(await command('match', '--file', textsFile([]), '--json')).toEqual({ code: 0, out: '[]', err: '' })
  })

  it.each([
    ['no JSON', fileOf.bind(null, '[{'), 'could not be read as JSON'],
    ['no list', fileOf.bind(null, '{"id":"a","text":"b"}'), 'the whole'],
    ['no text', fileOf.bind(null, '[{"id":"a"}]'), 'text 1 · text'],
    ['an id twice', fileOf.bind(null, '[{"id":"a","text":"b"},{"id":"a","text":"c"}]'), 'text 2 · id: “a” is the id of text 1 too'],
    ['no such file', () => '/nowhere/at/all.json', 'could not be read'],
  ])('refuses %s and says where', async (_what, file, says) => {
    const { code, out, err } = await command('match', '--file', file(), '--json')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(says)
    expect(err).toContain('(bad-texts)')
  })

  it('asks for a file', async () => {
    expect((await command('match', '--json')).code).toBe(2)
  })
})
