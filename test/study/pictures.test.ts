import { expect, it } from 'vitest'
import { csvOfPicture } from '../../electron/export/csv-pictures.ts'
import { picturesOf } from '../../electron/host/study/pictures.ts'
import { claimMap, inColumns } from '../../shared/study/pictures/claim-map.ts'
import { meanByDay } from '../../shared/study/pictures/stance.ts'
import { claimFrom, claimLayout, SIDES } from '../../renderer/features/study/pictures/claim-layout.ts'
import { moveFrom } from '../../renderer/features/study/pictures/move-focus.ts'
import { readQuery, writeQuery } from '../../renderer/features/study/pictures/picture-query.ts'
import { stanceLayout } from '../../renderer/features/study/pictures/stance-layout.ts'
import { anApp } from '../support/builders.ts'

const { dossier, close } = await anApp()
const [march, january, everything] = [picturesOf(dossier, '2026-03-31'), picturesOf(dossier, '2026-01-29'), picturesOf(dossier, null)]
const positions = dossier.positionsById()
const [dossierCards, dossierClaims] = [dossier.allPositions(), dossier.claims()]
const dossierCounts = { claims: dossierClaims.length, edges: dossier.attacks().length + dossier.supports().length }
close()

it('stance shows what a figure at the table said of its own view, each dated statement once, on its day or its span of days', () => {
  expect(march.stance.lines.slice(0, 4).map(({ figure }) => figure)).toEqual(['Kaja Kallas', 'Giorgia Meloni', 'Emmanuel Macron', 'Xavier Bettel'])
  const dots = march.stance.lines.flatMap(({ figure, dots: own }) => own.map((dot) => ({ figure, ...dot })))
  expect(new Set(dots.map(({ id }) => id)).size).toBe(dots.length)
  for (const dot of dots) {
    const position = positions.get(dot.id)!
    expect(position).toMatchObject({ figure: dot.figure, stance: dot.stance, voice: dot.voice })
    expect(position.kind).not.toBe('fact')
    expect(position.variant_of).toBeUndefined()
    expect(dot.text).toBe(position.voice === 'reported' ? position.restated ?? position.text : position.text)
  }
  expect(dots.find(({ id }) => id === 'B20')).toMatchObject({ date: '2023', from: '2023-01-01', to: '2023-12-31' })
})

it('nothing that lies after the day is shown, and what came afterwards only when it is asked for', () => {
  const days = (pictures: typeof march) => pictures.stance.lines.flatMap(({ dots }) => dots.map(({ to }) => to))
  expect(days(january).every((day) => day <= '2026-01-29')).toBe(true)
  expect(days(march).every((day) => day <= '2026-03-31')).toBe(true)
  const later = (pictures: typeof march) => pictures.stance.lines.flatMap(({ dots }) => dots).filter(({ period }) => period === 'later').length
  expect([later(january), later(march)]).toEqual([0, 0])
  expect(later(everything)).toBeGreaterThan(0)
  expect(january.sources.total).toBeLessThan(march.sources.total)
  expect(march.sources.total).toBeLessThan(everything.sources.total)
})

it('the line goes through the mean of each day', () => {
  expect(meanByDay([{ id: 'A', to: '2026-01-02', stance: 2 }, { id: 'B', to: '2026-01-01', stance: -1 }, { id: 'C', to: '2026-01-02', stance: -1 }] as never)).toEqual([
    { day: '2026-01-01', mean: -1, ids: ['B'] }, { day: '2026-01-02', mean: 0.5, ids: ['A', 'C'] },
  ])
})

it('no two dots of a figure cover each other, on a wide and on a narrow page, and every dot can be reached by the arrow keys', () => {
  for (const width of [620, 820]) {
    const layout = stanceLayout(everything.stance.lines, everything.stance.winter, width, (month) => month)
    for (const { dots } of layout.lines) for (const [index, a] of dots.entries()) for (const b of dots.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(8)
    const all = layout.lines.flatMap(({ dots }) => dots.map(({ dot }) => dot.id))
    const seen = new Set([all[0]!])
    for (const id of seen) for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) seen.add(moveFrom(layout.lines, id, key) ?? id)
    expect(seen.size).toBe(all.length)
    expect(moveFrom(layout.lines, all[0]!, 'Tab')).toBeNull()
  }
})

it('the map has every claim under its side, counts what bears on it, and marks the thin places that the dossier names', () => {
  const { claims, edges } = everything.claims
  expect(claims).toHaveLength(dossierCounts.claims)
  expect(edges).toHaveLength(dossierCounts.edges)
  const thin = claims.filter((claim) => claim.thin.length > 0).map(({ id }) => id)
  expect(thin).toEqual(expect.arrayContaining(['small-gains', 'spiral', 'own-leverage', 'unity-is-slow', 'consistency', 'kyiv-accepts', 'opinion-shifting', 'unanimity-needed', 'frontline-knowledge']))
  expect(thin).not.toContain('talk-to-both')
  const columns = inColumns(everything.claims, SIDES)
  expect(columns.flat().map(({ id }) => id).toSorted()).toEqual(claims.map(({ id }) => id).toSorted())
  for (const [index, column] of columns.entries()) expect(column.every(({ side }) => side === SIDES[index])).toBe(true)
})

it('a stroke leads to each claim that it names, and every box can be reached by the arrow keys', () => {
  const layout = claimLayout(everything.claims, 1120)
  expect(layout.edges).toHaveLength(everything.claims.edges.length)
  const seen = new Set([layout.claims[0]!.claim.id])
  for (const id of seen) for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) seen.add(claimFrom(layout.claims, id, key) ?? id)
  expect(seen.size).toBe(layout.claims.length)
})

it('a position of a figure that is not at the table makes no seat say a claim', () => {
  const [card] = dossierCards.filter(({ claims }) => claims.some(({ basis, relation }) => basis === 'stated' && relation === 'supports'))
  const link = card!.claims.find(({ basis, relation }) => basis === 'stated' && relation === 'supports')!
  const map = (table: { figure: string; seat: string }[]) => claimMap({ claims: dossierClaims, attacks: [], supports: [], cards: [card!], table }).claims.find(({ id }) => id === link.claim)!
  expect(map([{ figure: card!.position.figure, seat: 'x' }])).toMatchObject({ seats: ['x'], thin: ['few'] })
  expect(map([{ figure: 'Somebody else', seat: 'y' }])).toMatchObject({ seats: [], thin: ['few', 'no-seat'] })
})

it('sources are counted once each, and every way of counting comes to the same', () => {
  const { total, tier, outlet, language, month } = everything.sources
  for (const bars of [tier, outlet, language, month]) expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  expect(month[0]?.value).toBe('earlier')
  expect(month.at(-1)?.value).toBe('none')
  expect(month.map(({ value }) => value).filter((value) => value.startsWith('20')).every((value) => value >= '2025-12')).toBe(true)
})

it('the table of a picture holds what it shows, and no cell can become a formula', () => {
  const csv = csvOfPicture('stance', march)
  expect(csv.startsWith('\uFEFFfigure,id,date,stance')).toBe(true)
  expect(csv.split('\r\n').length - 2).toBe(march.stance.lines.reduce((sum, { dots }) => sum + dots.length, 0))
  const hostile = structuredClone(march)
  hostile.stance.lines[0]!.dots[0]!.text = '=HYPERLINK("http://x")'
  expect(csvOfPicture('stance', hostile)).toContain(`'=HYPERLINK`)
  expect(csvOfPicture('claims', march).split('\r\n')).toHaveLength(dossierCounts.claims + 2)
  expect(csvOfPicture('sources', march)).toContain('grade,official,')
})

it('the address says which picture on which day; what it does not know falls back', () => {
  const days = ['2026-01-29', '2026-03-31']
  for (const query of [{ picture: 'claims', asOf: null, others: false, table: true }, { picture: 'stance', asOf: '2026-01-29', others: true, table: false }] as const) {
    expect(readQuery(writeQuery(query).split('?')[1] ?? '', days, '2026-03-31')).toEqual(query)
  }
  expect(readQuery('picture=%00&asOf=2099-01-01', days, '2026-03-31')).toEqual({ picture: 'stance', asOf: '2026-03-31', others: false, table: false })
})
