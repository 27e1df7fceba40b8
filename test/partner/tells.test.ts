import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cardTells } from '../../electron/content/card-tells.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { tellsOf } from '../../electron/content/reading/tells-of.ts'
import { partnerDossier } from '../../electron/host/partner-dossier.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { positions, states } from './raw-pack.ts'

const pack = join(contentDir(), 'eu-russia-2026')
const tells = cardTells(pack)
const { dossier } = aHostOn(await aDatabase())

it('how plainly the cards say their claims is as the reading model of the pack reads them now: `npm run build:reading` reads them anew', async () => {
  expect(tells()).toEqual(await tellsOf(pack))
})

it('that is known of cards that a seat may play, for claims that they state, in two grades', () => {
  const all = Object.entries(tells()).flatMap(([card, claims]) => Object.entries(claims).map(([claim, grade]) => ({ card, claim, grade })))
  expect(all.filter(({ card, claim }) => !positions.get(card)?.playable || !(states(card, claim, 'asserts') || states(card, claim, 'denies')))).toEqual([])
  expect(new Set(all.map(({ grade }) => grade))).toEqual(new Set([0.5, 1]))
  expect(all.length).toBeGreaterThan(50)
})

it.each([
  ['no-added-offer', 'K03', 'K02'], ['pressure-works', 'K09', 'K18'], ['demands-first', 'K12', 'K14'], ['demands-on-russia', 'K16', 'K11'],
  ['own-channel', 'A02', 'A17'], ['without-ukraine', 'B12', 'B19'], ['talk-to-both', 'M02', 'M01'],
])('on “%s” %s is plainer than %s', (claim, plain, other) => {
  const cards = partnerDossier(dossier, '2026-03-31', tells()).cardsById
  const of = (id: string) => cards.get(id)?.tells[claim] ?? 0
  expect(of(plain)).toBeGreaterThan(of(other))
})

it('a pack without such a file plays all the same', () => {
  expect(cardTells(join(pack, 'reading'))()).toEqual({})
})
