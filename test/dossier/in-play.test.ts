import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { briefInPlay, motionOn, redLinesInPlay, splitBrief, tensionsInPlay } from '../../shared/dossier/brief.ts'
import { sayableOn } from '../../shared/dossier/dated-text.ts'
import { displayText, onlyInComparison } from '../../shared/dossier/display.ts'
import { derivePlayable, isAfterwards, isInPlay, isMachinePlayable, lastPossibleDay } from '../../shared/dossier/in-play.ts'
import { thePack } from '../store/pack-support.ts'

const pack = thePack()
const positions = new Map(pack.positions.map((position) => [position.id, position]))
const sources = new Map(pack.sources.map((source) => [source.id, source]))
const get = (id: string) => positions.get(id)!
const COUNCIL = '2026-01-29'
const WINTER = '2026-03-31'
const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('the last possible day', () => {
  test('of a month is its last day, of a year 31 December, also in leap years', () => {
    expect(lastPossibleDay({ date: '2026-01' })).toBe('2026-01-31')
    expect(lastPossibleDay({ date: '2024-02' })).toBe('2024-02-29')
    expect(lastPossibleDay({ date: '2025-02' })).toBe('2025-02-28')
    expect(lastPossibleDay({ date: '2023' })).toBe('2023-12-31')
    expect(lastPossibleDay({ date: '2026-01-29' })).toBe('2026-01-29')
    expect(lastPossibleDay({ date: null })).toBeNull()
  })
})

describe('what is in play', () => {
  test('never includes an epilogue position, on any as-of date', () => {
    const later = pack.positions.filter(({ period }) => period === 'later')
    expect(later.length).toBeGreaterThan(0)
    expect(() => fc.assert(fc.property(anyDay, (asOf) => later.every((position) => !isInPlay(position, asOf))))).not.toThrow()
  })

  test('and what the debrief opens never overlap; a debate of January hears of February', () => {
    for (const asOf of [COUNCIL, WINTER]) expect(pack.positions.filter((position) => isInPlay(position, asOf) && isAfterwards(position, asOf))).toEqual([])
    const opened = pack.positions.filter((position) => isAfterwards(position, COUNCIL)).map(({ id }) => id)
    expect(opened).toEqual(expect.arrayContaining(['K12', 'K19', 'K21']))
    expect(pack.positions.filter((position) => isAfterwards(position)).every(({ period }) => period === 'later')).toBe(true)
  })

  test('only grows as the as-of date moves on', () => {
    const grows = fc.property(anyDay, anyDay, (a, b) => {
      const [first, second] = a <= b ? [a, b] : [b, a]
      return pack.positions.every((position) => !isInPlay(position, first) || isInPlay(position, second))
    })
    expect(() => fc.assert(grows)).not.toThrow()
  })

  test('has the treaty rules at any time, and no other undated position', () => {
    const undated = pack.positions.filter(({ date }) => date === null)
    expect(undated.filter((position) => isInPlay(position, '2000-01-01')).map(({ id }) => id)).toEqual(['F01', 'F02', 'F03', 'F04'])
    expect(undated.filter((position) => isInPlay(position, '2099-01-01')).map(({ id }) => id)).toEqual(['F01', 'F02', 'F03', 'F04'])
  })

  test('leaves out what may have been said after the Council meeting', () => {
    expect(isInPlay(get('K01'), COUNCIL)).toBe(true)
    expect(isInPlay(get('O17'), COUNCIL)).toBe(false)
    expect(isInPlay(get('A10'), COUNCIL)).toBe(false)
  })
})

describe('what a machine-run seat may play', () => {
  test('is 31 cards for Kallas, 18 for Meloni, 27 for Macron, 30 for Bettel at the end of March 2026', () => {
    const counts: Record<string, number> = {}
    for (const position of pack.positions) {
      if (isMachinePlayable(position, sources.get(position.source_id)!, WINTER)) counts[position.figure] = (counts[position.figure] ?? 0) + 1
    }
    expect(counts).toEqual({ 'Kaja Kallas': 31, 'Giorgia Meloni': 18, 'Emmanuel Macron': 27, 'Xavier Bettel': 30 })
  })

  test('is never from an aggregator, even if the data said so', () => {
    expect(isMachinePlayable({ ...get('K23'), playable: true }, sources.get(get('K23').source_id)!, WINTER)).toBe(false)
  })

  test('is what the rule of the dossier derives', () => {
    const figures = pack.seats.map(({ figure }) => figure)
    expect(pack.positions.filter((position) => derivePlayable(position, sources.get(position.source_id)!, figures) !== position.playable)).toEqual([])
  })
})

describe('the shown text', () => {
  test('of a re-translated quotation is our own wording, and none where there is no such wording', () => {
    expect(displayText(get('K17'))).toBe(get('K17').restated)
    expect(displayText(get('S02'))).toBeNull()
    expect(pack.positions.filter(onlyInComparison).map(({ id }) => id)).toEqual(['S02', 'S03', 'S04', 'S07', 'S08', 'S09', 'S14', 'S15', 'S17', 'S18'])
  })

  test('of every card that a machine-run seat may play exists', () => {
    expect(pack.positions.filter((position) => position.playable && !displayText(position))).toEqual([])
  })
})

describe('a seat on an as-of date', () => {
  const seat = (id: string) => pack.seats.find((entry) => entry.seat === id)!

  test('has a brief whose every sentence rests on positions', () => {
    for (const { brief } of pack.seats) {
      const sentences = splitBrief(brief) ?? []
      expect(sentences.length).toBeGreaterThan(5)
      expect(sentences.every(({ text, positions: ids }) => text.endsWith('.') && ids.length > 0)).toBe(true)
    }
    expect(splitBrief('A sentence [K01]. One without.')).toBeNull()
  })

  test('says nothing that is known only later', () => {
    const early = briefInPlay(seat('kallas'), positions, COUNCIL)
    expect(early.map(({ text }) => text).join(' ')).not.toContain('March 2026')
    expect(early[0]).toEqual({ text: 'Kallas holds that Russia pretends to negotiate and makes no serious effort towards peace.', positions: ['K04', 'K07', 'K31'] })
    expect(briefInPlay(seat('kallas'), positions, WINTER).map(({ text }) => text).join(' ')).toContain('March 2026')
  })

  test('has no tension, red line or leaning of the future', () => {
    const sayable = sayableOn(COUNCIL, positions, pack.meta.restsOn)
    expect(tensionsInPlay(seat('kallas'), positions, COUNCIL, sayable).map(({ claim }) => claim)).toEqual(['talk-not-reward'])
    expect(redLinesInPlay(seat('kallas'), positions, COUNCIL, sayable).map(({ claim }) => claim)).not.toContain('hr-blocked')
    const talks = (asOf: string) => redLinesInPlay(seat('kallas'), positions, asOf, sayableOn(asOf, positions, pack.meta.restsOn)).find(({ claim }) => claim === 'talk-to-both')?.note
    expect(talks(COUNCIL)).toBe('In the winter of 2025-26 she speaks against Europeans turning to Moscow now.')
    expect(talks(WINTER)).toContain('does not exclude talks')
    const motion = motionOn(pack.motions.find(({ id }) => id === 'demands-list-first')!, positions, COUNCIL, sayable)
    expect(Object.keys(motion.leanings)).toEqual(['meloni', 'bettel'])
    expect(motion.leanings['bettel']?.note).toBe('')
  })
})

describe("the editors' texts on an as-of date", () => {
  const council = sayableOn(COUNCIL, positions, pack.meta.restsOn)
  const winter = sayableOn(WINTER, positions, pack.meta.restsOn)

  test('lose the sentences that tell of later events, and keep the rest', () => {
    const { explanation } = pack.claims.find(({ id }) => id === 'unity-is-slow')!
    expect(council.text(explanation)).toBe('Where everyone must agree, everyone has a veto. The argument is that events move faster than 27 governments.')
    expect(winter.text(explanation)).toBe(explanation)
  })

  test('vanish when nothing sayable is left', () => {
    expect(council.text("Hungary's veto on the 20th sanctions package shows how easily everything gets stuck.")).toBeNull()
  })

  test('name no date after the as-of date and no position that is not in play', () => {
    expect(council.whole('Something happened on 4 March 2026.')).toBe(false)
    expect(council.whole('She said so in January 2026 (M08).')).toBe(true)
    expect(winter.text(get('F04').note!)).toBe('As restated by Borrell on 5 July 2024.')
  })
})
