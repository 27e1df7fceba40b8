import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDossier } from '../../electron/store/dossier.ts'
import { paperContent, type PaperContent } from '../../electron/export/paper/paper-content.ts'
import { paperPack } from '../../electron/export/paper/paper.ts'
import { hasQuotationMarks } from '../../shared/voice/voice.ts'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import type { Recipe } from '../../shared/recipes/schema.ts'
import { aDatabase } from '../support/host-on.ts'

/** The pdf is read by poppler, which knows nothing of what wrote it. */
const poppler = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 64 << 20 })
const isThere = poppler('pdftotext', '-v').error === undefined
const skipped = isThere ? '' : ' (skipped: pdftotext is not installed; apt-get install poppler-utils)'

const folder = mkdtempSync(join(tmpdir(), 'tdt-paper-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const EARLY = '2026-01-29'
const VOICE_WORDS = { quote: 'exact words', 'quote-translated': 'translated', reported: 'in our words' } as const
/** One blank between words, whatever the lines are; hyphens at a line's end are in the texts themselves. */
const flat = (text: string) => text.replace(/\s+/g, ' ')

interface Printed { file: string; content: PaperContent; pages: string[]; all: string }

async function printed(recipe: Recipe, { asOf = EARLY, size = 'A4', language = 'en' }: { asOf?: string; size?: 'A4' | 'Letter'; language?: string } = {}): Promise<Printed> {
  const dossier = openDossier(await aDatabase(), 'eu-russia-2026')
  const content = paperContent(dossier, { recipe, asOf })
  if (!content.ok) throw new Error(content.detail)
  const file = join(folder, `${recipe.id}-${size}-${language}-${asOf}.pdf`)
  writeFileSync(file, await paperPack(content.value, { size, language, at: new Date('2026-01-29T09:00:00Z') }))
  const pages = poppler('pdftotext', file, '-').stdout.split('\f').slice(0, -1).map(flat)
  return { file, content: content.value, pages, all: pages.join(' ') }
}

const times = (text: string, part: string) => text.split(part).length - 1

describe.skipIf(!isThere)(`a lesson on paper${skipped}`, () => {
  let sac: Printed
  beforeAll(async () => { sac = await printed(CLASS_RECIPES['sac-45']!) }, 60_000)
  const startingWith = (name: string) => sac.pages.filter((page) => page.startsWith(name))

  it('is a tagged pdf with a title and all its fonts inside', () => {
    const info = poppler('pdfinfo', sac.file).stdout
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Title:\s+Paper pack: /)
    expect(info).toMatch(/Page size:.*A4/)
    const fonts = poppler('pdffonts', sac.file).stdout.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThanOrEqual(4)
    for (const font of fonts) expect(font).toMatch(/(SourceSerif4|AtkinsonHyperlegibleNext)\S*\s+CID TrueType\s+\S+\s+yes yes yes/)
  })

  it('has headings, paragraphs, quotations and a table for those who listen to it', () => {
    const structure = poppler('pdfinfo', '-struct', sac.file).stdout
    for (const element of ['Document', 'Sect', 'H1', 'H2', 'P', 'BlockQuote', 'Table', 'TH', 'TD']) expect(structure).toMatch(new RegExp(`^\\s*${element}\\b`, 'm'))
  })

  it('shows each card of a seat once to be cut out, in its exact words, with voice and source, and in quotation marks only where they may stand', () => {
    for (const { figure, cards } of sac.content.seats) {
      const sheets = startingWith(`Cards: ${figure}`).join(' ')
      expect(cards.length).toBeGreaterThan(10)
      for (const { position, displayText, source } of cards) {
        const words = flat(displayText!)
        expect([position.id, times(sheets, `${position.id} `)]).toEqual([position.id, 1])
        expect([position.id, times(sheets, hasQuotationMarks(position.voice) ? `“${words}”` : words)]).toEqual([position.id, cards.filter((other) => flat(other.displayText!).includes(words)).length])
        expect([position.id, sheets.includes(`“${words}”`)]).toEqual([position.id, hasQuotationMarks(position.voice)])
        const label = sheets.slice(sheets.indexOf(`${position.id} `)).slice(0, 160)
        expect(label).toContain(position.kind === 'fact' ? 'Fact' : VOICE_WORDS[position.voice])
        expect(sheets).toContain(flat(source.outlet))
      }
    }
  })

  it('has no card that is not in play on the day of the debate', async () => {
    const late = (await printed(CLASS_RECIPES['sac-45']!, { asOf: '2026-03-31' })).content.seats.flatMap(({ cards }) => cards)
    const inPlay = new Set(sac.content.seats.flatMap(({ cards }) => cards.map(({ position }) => position.id)))
    const tooLate = late.filter(({ position }) => !inPlay.has(position.id))
    expect(tooLate.length).toBeGreaterThan(10)
    for (const { position, displayText } of tooLate) {
      expect(sac.all).not.toMatch(new RegExp(`\\b${position.id}\\b`))
      expect(sac.all).not.toContain(flat(displayText!))
    }
  }, 60_000)

  it('says on its cover when each stage begins, and that nobody portrayed has said what students say', () => {
    const cover = sac.pages[0]!
    expect(cover).toContain('Should the European Union renew direct contacts with the Kremlin?')
    expect(cover).toMatch(/0:07 Presenting a case .*2 ?× ?3 0:13 Listening back/)
    expect(cover).toContain('Together 45 minutes.')
    expect(cover).toContain(flat(sac.content.simulated))
    for (const page of sac.pages) expect(page).toContain('Only words in quotation marks are those of the persons named')
  })

  it('has slips for each stance, sheets for listening back and the statement, exit slips with four steps', () => {
    for (const when of ['before', 'during', 'after']) expect(startingWith(`Stance slips: ${when}`)).toHaveLength(1)
    expect(times(startingWith('Stance slips: after')[0]!, 'How sure am I?')).toBe(6)
    expect(sac.pages.filter((page) => page.includes('Confirmed by the other side'))).toHaveLength(2)
    expect(startingWith('Joint statement')[0]).toContain('What stays open between us')
    for (const step of ['Describe', 'Analyse', 'Transfer', 'Apply']) expect(times(startingWith('Exit slips')[0]!, `${step} `)).toBe(2)
    expect(startingWith('Flow sheet')[0]).toContain('Sides changed')
    expect(startingWith('Speakers’ list')).toHaveLength(1)
  })

  it('ends with the numbered boxes in the order in which they are typed in', async () => {
    const numbers = (page: string) => [...page.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)).toSorted((a, b) => a - b)
    expect(numbers(sac.pages.at(-1)!)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1))
    const oxford = await printed(CLASS_RECIPES['oxford-45']!)
    expect(oxford.pages.at(-1)).toMatch(/Vote before .*yes, for no, against abstain .*Vote after .*yes, for no, against abstain .*Debrief: Stance after/)
    expect(numbers(oxford.pages.at(-1)!)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
    const ballots = oxford.pages.filter((page) => page.startsWith('Ballots: Vote'))
    expect(ballots.map((page) => times(page, 'This house would have the European Union renew direct contacts with the Kremlin.'))).toEqual([8, 8])
    expect(times(ballots[0]!, 'abstain')).toBe(8)
  }, 60_000)

  it('keeps accents, curly quotes and letters beyond Latin in the titles that a teacher gave, in French and on Letter', async () => {
    const own: Recipe = { ...CLASS_RECIPES['sac-45']!, title: 'Débat « à l’essai » : Łódź, Šiauliai, Ελλάδα, Київ' }
    const { all, file } = await printed(own, { size: 'Letter', language: 'fr' })
    expect(all).toContain('Débat « à l’essai » : Łódź, Šiauliai, Ελλάδα, Київ')
    expect(all).toContain('Seuls les mots entre guillemets sont ceux des personnes nommées ; chacun a sa source.')
    expect(all).toContain('mot pour mot')
    expect(poppler('pdfinfo', file).stdout).toMatch(/Page size:.*612 x 792/)
  }, 60_000)
})

it('a day that the pack does not offer, or a seat that it does not have, is refused', async () => {
  const dossier = openDossier(await aDatabase(), 'eu-russia-2026')
  expect(paperContent(dossier, { recipe: CLASS_RECIPES['sac-45']!, asOf: '2026-05-01' })).toMatchObject({ reason: 'unknown-date' })
  expect(paperContent(dossier, { recipe: CLASS_RECIPES['sac-45']!, asOf: EARLY, seats: ['putin'] })).toMatchObject({ reason: 'unknown-seat' })
})
