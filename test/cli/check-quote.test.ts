import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkQuoteResultSchema } from '../../electron/cli/shapes.ts'
import { thePack } from '../store/pack-support.ts'
import { aFolder, command } from './command.ts'

function aFile(items: unknown): string {
  const file = join(aFolder(), 'quotations.json')
  writeFileSync(file, typeof items === 'string' ? items : JSON.stringify(items))
  return file
}
const checked = async (items: unknown) => checkQuoteResultSchema.parse(JSON.parse((await command('check-quote', '--file', aFile(items), '--json')).out))
const WORDS = 'Russia is not making an even token effort towards peace.'

describe('check-quote', () => {
  it('says of each quotation what the dossier holds, in the order given', async () => {
    expect(await checked([
      { id: 'a', figure: 'kallas', text: WORDS, date: '2026-01' },
      { id: 2, figure: 'KAJA KALLAS', text: WORDS.replace('not ', ''), date: null, as: null },
      { id: 'c', figure: 'Emmanuel Macron', text: 'Our geography is not going to change.', as: 'as printed' },
      { id: 'd', figure: 'Gitanas Nauseda', text: 'trying to engage the bear to keep a pot of honey safe' },
      { id: 'f', figure: 'Radoslaw Sikorski', text: 'Our representative for relations with Russia is the head of EU diplomacy, Kaja Kallas' },
      { id: 'e', figure: 'bettel', text: 'A sentence that nobody has said so far, not even Xavier', expected: 'ignored' },
    ])).toMatchObject([
      { id: 'a', verdict: 'exact', position: 'K07', difference: null }, { id: 2, verdict: 'altered', position: 'K07', difference: { text: 'Altered: “not” left out.' } },
      { id: 'c', verdict: 'translated', position: 'A12' }, { id: 'd', verdict: 'exact', position: 'O33' }, { id: 'f', position: 'O13', verdict: expect.not.stringMatching('wrong-speaker') }, { id: 'e', verdict: 'not-found', position: null, difference: null },
    ])
  })

  it('gives a fact to nobody, not even to the dossier', async () => {
    const fact = thePack().positions.find(({ kind }) => kind === 'fact')
    const { out, err } = await command('check-quote', '--file', aFile([{ id: 'a', figure: 'context', text: fact?.text }]), '--json')
    expect(JSON.parse(out)).toMatchObject([{ verdict: 'wrong-speaker', position: fact?.id, difference: { figure: null } }])
    expect(err).toContain('nothing in this dossier')
  })

  it('says on the side that an omission leaves out a word that denies', async () => {
    const { out, err } = await command('check-quote', '--file', aFile([{ id: 'a', figure: 'kallas', text: WORDS.replace('not', '[…]') }]), '--json')
    expect(JSON.parse(out)).toEqual([{ id: 'a', verdict: 'exact', position: 'K07', difference: null }])
    expect(err).toMatch(/Item 1.*“not”/)
  })

  it('looks at the whole dossier, what was said afterwards too', async () => {
    expect(await checked([{ id: 'a', figure: 'António Costa', text: 'determine the best way to organize our work and understand what we need', as: 'as printed' }])).toMatchObject([{ verdict: 'not-exact-words', position: 'O21' }])
  })

  it('tells people in one line each', async () => {
    expect((await command('check-quote', '--file', aFile([{ id: 'a', figure: 'macron', text: WORDS }]))).out).toBe('a  wrong-speaker  K07  On record of Kaja Kallas, not of Emmanuel Macron.')
  })

  it('judges words given to somebody of whom the dossier has nothing, and says so', async () => {
    const { code, out, err } = await command('check-quote', '--file', aFile([{ id: 'a', figure: 'Ada Lovelace', text: WORDS }, { id: 'b', figure: 'Ada Lovelace', text: 'the engine weaves algebraical patterns' }]), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([{ verdict: 'wrong-speaker' }, { verdict: 'not-found' }])
    expect(err).toContain('nothing in this dossier')
  })

  it.each([
    ['an empty text', [{ id: 'a', figure: 'macron', text: ' \n' }], 'item 1 · text: is empty'],
    ['a date that is none', [{ id: 'a', figure: 'macron', text: WORDS, date: '29.1.2026' }], 'item 1 · date'],
    ['a day that is in no calendar', [{ id: 'a', figure: 'macron', text: WORDS, date: '2026-02-31' }], 'item 1 · date: there is no such day'],
    ['another way of showing words', [{ id: 'a', figure: 'macron', text: WORDS, as: 'whatever' }], 'item 1 · as'],
    ['what is no list', { id: 'a' }, 'bad-quotations'],
    ['what is no JSON', '[', 'bad-quotations'],
  ])('refuses %s with a reason, prints nothing and ends with 2', async (_what, items, reason) => {
    const { code, out, err } = await command('check-quote', '--file', aFile(items), '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(reason)
  })
})
