// oxlint-disable vitest/valid-expect -- vitest takes what a check is about as a second argument; among thousands of cards one must know which failed
import { describe, expect, it } from 'vitest'
import { displayText } from '../../shared/dossier/display.ts'
import type { Position } from '../../shared/dossier/schema.ts'
import { CARD_KINDS, type CardKind, type Piece, type StudyCard } from '../../shared/study/cards/card.ts'
import { deckOf } from '../../shared/study/cards/deck.ts'
import { shownCard } from '../../shared/study/cards/shown.ts'
import { compareWords } from '../../shared/lib/word-diff.ts'
import { thePack } from '../store/pack-support.ts'
import { cardPackOf } from './card-pack.ts'

const whole = thePack()
const pack = cardPackOf(whole)
const deck = deckOf(pack)
const SEATS = pack.seats.map(({ seat }) => seat)
/** Every card that a bout can bring: each seat, claim and, for points that were cards, each position of somebody else. */
const ofBouts = SEATS.flatMap((seat) => [...pack.claims.keys()].flatMap((claim) => [`missed:${seat}:${claim}:-`, `record:${seat}:${claim}`, `carry:${seat}:${claim}`, ...[...pack.positions.values()].filter(({ playable }) => playable).map(({ id }) => `missed:${seat}:${claim}:${id}`)]))
  .flatMap((id) => deck.card(id) ?? [])
const all = [...deck.cards.values(), ...ofBouts]
const of = (...kinds: CardKind[]) => all.filter(({ kind }) => kinds.includes(kind))
const position = (piece: Piece): Position => {
  const found = 'position' in piece ? pack.positions.get(piece.position) : undefined
  if (!found) throw new Error(`${piece.is} has no position`)
  return found
}
const wrongOf = ({ choices }: StudyCard) => choices.slice(1)
const links = (id: string) => pack.linksOf(id)
const supports = (id: string) => links(id).filter(({ relation }) => relation === 'supports').map(({ claim }) => claim)
const attackersOf = (claim: string) => whole.links.attacks.filter(({ to }) => to === claim).map(({ from }) => from)
const show = (card: StudyCard, lang: 'en' | 'fr' = 'en') => shownCard(card, { lang, pack, turn: 0, sourceOf: ({ source_id: id }) => whole.sources.find((source) => source.id === id)! })

describe('the deck of the pack', () => {
  it('has cards of every kind, and two to four different choices on each', () => {
    expect([...new Set(all.map(({ kind }) => kind))].toSorted()).toEqual([...CARD_KINDS].toSorted())
    for (const { id, choices } of all) {
      const texts = choices.map((piece) => JSON.stringify(piece.is === 'words' ? piece.position : piece))
      expect(new Set(texts).size, id).toBe(choices.length)
      expect(choices.length, id).toBeGreaterThanOrEqual(2)
      expect(choices.length, id).toBeLessThanOrEqual(4)
    }
  })

  it('is the same whenever it is made, and its cards can be found by their ids alone', () => {
    const again = deckOf(cardPackOf(whole))
    expect([...again.cards.values()]).toEqual([...deck.cards.values()])
    for (const card of ofBouts.slice(0, 200)) expect(again.card(card.id)).toEqual(card)
    expect(again.order('anna')).toEqual(deck.order('anna'))
    expect(again.order('anna')).not.toEqual(deck.order('ben'))
    expect(new Set(deck.order('anna'))).toEqual(new Set(deck.cards.keys()))
  })

  it('asks about nothing of the epilogue, and shows no words that are not to be shown', () => {
    for (const { id, shown, choices, kind } of all) for (const piece of [...shown, ...choices]) {
      const said = piece.is === 'words' ? [position(piece)] : []
      expect(said.filter(({ period }) => period === 'later'), id).toEqual([])
      expect(said.filter((each) => kind !== 'altered' && displayText(each) === null), id).toEqual([])
    }
  })
})

describe('who said it', () => {
  it('has one right answer: the same words are on record of nobody else among the choices, in any printing', () => {
    const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    for (const card of of('who')) {
      const said = position(card.shown[0]!)
      expect(card.choices[0]).toEqual({ is: 'figure', figure: said.figure })
      for (const wrong of wrongOf(card)) {
        const name = wrong.is === 'figure' ? wrong.figure : ''
        const theirs = whole.positions.filter(({ figure }) => figure === name)
        expect(theirs.some(({ period }) => period === said.period), card.id).toBe(true)
        expect(theirs.filter((other) => other.variant_of === said.id || bare(other.text) === bare(said.text)), card.id).toEqual([])
        expect(theirs.filter(({ kind }) => said.voice === 'reported' && kind !== 'fact').filter(({ id, period, variant_of: root }) => period !== 'later' && root === undefined && links(id).some((link) => link.basis === 'stated' && link.relation === 'supports' && links(said.id).some((own) => own.claim === link.claim && own.relation === 'supports' && own.basis === 'stated'))).filter((other) => displayText(other) !== null && other.contradicted_by === undefined), card.id).toEqual([])
      }
    }
  })

  it('does not give itself away: the words name nobody who can be chosen', () => {
    for (const card of of('who')) {
      const words = new Set((displayText(position(card.shown[0]!)) ?? '').toLowerCase().split(/[^\p{L}]+/u))
      expect(card.choices.flatMap((piece) => (piece.is === 'figure' ? piece.figure.toLowerCase().split(' ') : [])).filter((part) => part.length > 3 && words.has(part)), card.id).toEqual([])
    }
  })
})

describe('claims', () => {
  it('are served by the words in one of the choices only', () => {
    for (const card of of('claim')) {
      const { id } = position(card.shown[0]!)
      expect(supports(id)).toContain(card.claim)
      for (const wrong of wrongOf(card)) {
        const claim = wrong.is === 'claim' ? wrong.claim : ''
        expect(links(id).filter((link) => link.claim === claim), card.id).toEqual([])
        expect(whole.links.supports.filter(({ from, to }) => (from === claim && supports(id).includes(to)) || (to === claim && supports(id).includes(from))), card.id).toEqual([])
      }
    }
  })

  it('are answered by one of the choices only, and by words that do not speak for them', () => {
    for (const card of of('answer')) {
      const claim = card.claim ?? ''
      const right = position(card.choices[0])
      expect(supports(right.id).some((each) => attackersOf(claim).includes(each)), card.id).toBe(true)
      expect(supports(right.id), card.id).not.toContain(claim)
      for (const wrong of wrongOf(card).map(position)) {
        expect([wrong.kind, wrong.period], card.id).toEqual([right.kind, right.period])
        expect(links(wrong.id).filter((link) => (link.claim === claim ? link.relation !== 'supports' : link.relation !== 'opposes' && attackersOf(claim).includes(link.claim))), `${card.id} ${wrong.id}`).toEqual([])
      }
    }
  })
})

describe('when a line changed', () => {
  it('is asked of two dated statements of the figure, the later one last; in no other month offered did the figure speak of it', () => {
    expect(of('when').length).toBeGreaterThan(10)
    for (const card of of('when')) {
      const [first, second] = card.shown.map(position)
      expect(first!.date! < second!.date!, card.id).toBe(true)
      expect([first!.figure, second!.figure], card.id).toEqual([card.figure, card.figure])
      for (const wrong of wrongOf(card)) {
        const month = wrong.is === 'time' ? wrong.date : ''
        expect(month > first!.date!.slice(0, 7), card.id).toBe(true)
        expect(whole.positions.filter((other) => other.figure === card.figure && other.date?.startsWith(month) && links(other.id).some(({ claim }) => claim === card.claim)).map(({ id }) => id), card.id).toEqual([])
      }
    }
  })
})

describe('altered wordings', () => {
  it('stand beside the true one, are announced in the question, and are marked after the answer, they alone', () => {
    for (const card of of('altered', 'made')) for (const lang of ['en', 'fr'] as const) {
      const { question, choices, right } = show(card, lang)
      expect(question, card.id).toMatch(/^(?:One of these is altered|L’un des deux textes est altéré)/)
      expect(choices.map(({ mark }) => mark !== ''), card.id).toEqual(choices.map((_, index) => index !== right))
      expect(choices[right]?.text, card.id).toBe(position(card.choices[0]).text)
      expect(choices.filter(({ is }) => is === 'made').map(({ voice }) => voice).every((voice) => voice === null), card.id).toBe(true)
    }
  })

  it('by this app differ in words and are printed nowhere', () => {
    for (const card of of('made')) {
      const [right, made] = show(card).choices.toSorted((a) => (a.is === 'made' ? 1 : -1))
      const { right: runs } = compareWords(right!.text, made!.text)
      expect(runs.filter(({ same }) => !same).length, card.id).toBe(1)
      expect(whole.positions.filter(({ text }) => text === made!.text), card.id).toEqual([])
    }
  })

  it('are on no other card: everything else that is shown is a text of the pack', () => {
    const known = new Set([...whole.positions.flatMap((each) => displayText(each) ?? []), ...whole.claims.map(({ text }) => text), ...whole.positions.map(({ figure }) => figure)])
    for (const card of all.filter(({ kind }) => kind !== 'altered' && kind !== 'made')) {
      const { shown, choices } = show(card)
      expect([...shown, ...choices].filter(({ text, is }) => is !== 'time' && !known.has(text)), card.id).toEqual([])
    }
  })
})

describe('cards from bouts', () => {
  it('offer cards of the seat alone, of which only the right one is joined to the point', () => {
    for (const card of of('missed', 'record', 'carry')) {
      const [right, ...wrong] = card.choices.map(position)
      expect(new Set([right!, ...wrong].map(({ figure }) => figure)), card.id).toEqual(new Set([card.figure]))
      const joined = (id: string) => links(id).some((link) => link.claim === card.claim && (card.kind === 'record' ? link.relation === 'opposes' : link.relation === 'supports'))
      expect(card.kind === 'missed' || joined(right!.id), card.id).toBe(true)
      expect(wrong.filter(({ id }) => joined(id)).map(({ id }) => id), card.id).toEqual([])
      for (const { id } of card.kind === 'missed' ? wrong : []) {
        const point = card.shown.find((piece) => piece.is === 'words')
        const against = point ? supports(position(point).id).filter((claim) => links(position(point).id).some((link) => link.claim === claim && link.basis === 'stated')) : []
        expect(links(id).filter((link) => link.claim === card.claim || against.some((claim) => (link.claim === claim ? link.relation !== 'supports' : link.relation !== 'opposes' && attackersOf(claim).includes(link.claim)))), `${card.id} ${id}`).toEqual([])
      }
    }
  })

  it('are not made for what the pack does not have', () => {
    for (const id of ['missed:macron:no-such-claim:-', 'missed:macron:own-channel:Z99', 'record:nobody:own-channel', 'carry:macron', 'nonsense', '', 'missed:macron:-:-', 'record:macron:__proto__']) expect(deck.card(id), id).toBeNull()
  })
})
