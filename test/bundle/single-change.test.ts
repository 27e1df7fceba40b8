import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleIn } from '../../electron/export/bundle-file.ts'
import type { Bundle } from '../../electron/export/bundle-schema.ts'
import { verifyBundle } from '../../electron/export/bundle-verify.ts'
import { aBundle, resealed } from './a-bundle.ts'
import { changed } from './change.ts'

const whole = await aBundle({ erased: true })

/** What `verify --bundle` says of a bundle that went through a file; null for a text that it does not take for a bundle. */
function verdict(bundle: unknown) {
  const read = bundleIn(JSON.stringify(bundle))
  return read.ok ? verifyBundle(read.value) : null
}

type List = 'events' | 'lines'
/** One change, and the entry or line that it is about. A function makes the bundle, so that a counterexample is short. */
interface Change { what: string; seq: number; make: () => Bundle }

const change = (what: string, name: List, place: number, items: () => readonly unknown[]): Change =>
  ({ what: `${name}[${place}] ${what}`, seq: whole[name][place]!.seq, make: () => ({ ...whole, [name]: items() }) as Bundle })
const placeIn = (name: List) => fc.nat(whole[name].length - 1)
const inEither = (of: (name: List) => fc.Arbitrary<Change>) => fc.constantFrom<List>('events', 'lines').chain(of)

const altered = (name: List) => placeIn(name).chain((place) => changed(whole[name][place]).map(({ what, make }) => change(what, name, place, () => whole[name].toSpliced(place, 1, make() as never))))
const dropped = (name: List) => placeIn(name).map((place) => change('dropped', name, place, () => whole[name].toSpliced(place, 1)))
const doubled = (name: List, from = 0) => fc.tuple(placeIn(name), fc.nat(whole[name].length)).map(([place, at]) => {
  const to = Math.max(at, from === 0 ? 0 : place + from)
  return change(`again at ${to}`, name, place, () => whole[name].toSpliced(to, 0, whole[name][place] as never))
})
const swapped = (name: List) => fc.uniqueArray(placeIn(name), { minLength: 2, maxLength: 2 }).map((places) => {
  const [a, b] = places.toSorted((x, y) => x - y) as [number, number]
  return change(`and [${b}] swapped`, name, a, () => whole[name].with(a, whole[name][b] as never).with(b, whole[name][a] as never))
})

const SPOILT = { ok: false, firstBad: { reason: expect.stringMatching(/./) } }

describe('a single change of a bundle is found, and the right entry or line is named:', () => {
  it('nothing changed', () => expect(verdict(whole)).toEqual({ ok: true, events: whole.events.length, erased: 1, firstBad: null }))

  it.each([['any field altered, taken away or added', altered, 500], ['one dropped', dropped, 50], ['one twice', doubled, 100], ['two swapped', swapped, 100]] as const)('%s', (_, changes, numRuns) => {
    fc.assert(fc.property(inEither((name) => changes(name)), ({ make, seq }) => { expect(verdict(make())).toMatchObject({ ...SPOILT, firstBad: { seq } }) }), { numRuns, seed: 6 })
  })

  it('whatever stands beside the entries', () => {
    const { events, lines, ...head } = whole
    fc.assert(fc.property(changed(head), ({ make }) => {
      const said = verdict({ events, lines, ...(make() as object) })
      expect([said?.ok ?? false, said?.firstBad?.seq ?? 0]).toEqual([false, 0])
    }), { numRuns: 200, seed: 6 })
  })
})

describe('a forger who makes every sum of the manifest anew is found by the chain and by playing the record again:', () => {
  /** The smallest change that is not found, or named wrongly; null if there is none among so many. */
  const missed = (changes: fc.Arbitrary<Change>, numRuns: number) =>
    fc.check(fc.property(changes, ({ make, seq }) => {
      const said = verdict(resealed(make()))
      return said === null || said.firstBad?.seq === seq // null: with such a value no manifest can be made
    }), { numRuns, seed: 6 }).counterexample

  it('any field of an entry that is hashed', () => {
    const hashed = ['at', 'actor', 'type', 'payload', 'salt', 'payloadHash', 'prevHash', 'hash'] as const
    const changes = fc.tuple(placeIn('events'), fc.constantFrom(...hashed)).filter(([place, field]) => whole.events[place]![field] !== null).chain(([place, field]) => {
      const event = whole.events[place]!
      return changed(event[field]).map(({ what, make }) => change(`${field} ${what}`, 'events', place, () => whole.events.with(place, { ...event, [field]: make() })))
    })
    expect(missed(changes, 200)).toBeNull()
  })

  it('any field of a line, and lines dropped, doubled and swapped', () => expect(missed(fc.oneof(altered('lines'), dropped('lines'), doubled('lines'), swapped('lines')), 300)).toBeNull())
  it('entries doubled and swapped', () => expect(missed(fc.oneof(doubled('events', 1), swapped('events')), 100)).toBeNull())
  it('another session than the one that was opened', () => {
    for (const other of [{ lead: 'bettel' }, { asOf: '2026-01-29' }, { timed: false }, { pack: 'another' }]) expect(verdict(resealed({ ...whole, session: { ...whole.session, ...other } }))).toMatchObject({ ...SPOILT, firstBad: { seq: 0 } })
  })
})
