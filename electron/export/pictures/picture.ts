import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import { sayIn } from '../../../shared/transcript/words/say.ts'
import { latinOf, type Face } from '../print/font-files.ts'
import { newPdf } from '../print/pdf-file.ts'
import type { Pen } from '../print/pen.ts'
import { legend } from './legend.ts'
import { COLOUR } from './palette.ts'
import { PICTURE_WORDS } from './picture-words.ts'
import { fitting, opening, px, text, xml, type Look } from './svg-text.ts'

/** What stands on a picture between its head and its foot, with the left upper corner at 0, 0; px. `has`: signs that not every picture has. */
export interface Drawing { kind: 'map' | 'flow'; svg: string; width: number; height: number; has: { left: boolean; stubs: boolean } }

/** The proportion of a page on its side: A4, width by height. */
export const PAGE = 297 / 210

const MARGIN = 36
/** For head, legend and foot. */
const LEAST_WIDTH = 1080

/** Of head, legend and foot together, px. */
const AROUND = 270

/** How wide a page has to be for a drawing of this size: the less, the larger it is printed. */
export const pageWidthFor = (width: number, height: number): number => Math.max(LEAST_WIDTH, width, (height + AROUND) * PAGE)
/** Drawings as wide as this have a head in usual sizes; wider ones, which are printed smaller, a larger one, up to so many times. */
const USUAL = 1700
const LARGEST = 4

/** Something that measures text: a pdf that is never written. */
export const newRuler = (): Pen => newPdf({ title: '', lang: 'en', at: new Date(0) })

/** A drawing with its head, its legend, and a foot that says whose words these are, as a whole svg file. */
export function pictureOf(pen: Pen, transcript: Transcript, { kind, svg, width, height, has }: Drawing): string {
  const { lang, title, graph } = transcript
  const words = PICTURE_WORDS[lang]
  const inner = Math.max(width, LEAST_WIDTH)
  const scale = Math.min(LARGEST, Math.max(1, inner / USUAL))
  const head = headOf(pen, transcript, words[kind], inner / scale)
  const signs = legend(pen, lang, inner / scale, has)
  const foot = footOf(pen, transcript, inner / scale)
  const [drawn, explained] = [MARGIN + head.height * scale, MARGIN + head.height * scale + Math.max(height, 60) + 24 * scale]
  const [wide, high] = [inner + 2 * MARGIN, explained + (signs.height + foot.height) * scale + MARGIN]
  const part = (x: number, y: number, size: number, content: string) => `<g transform="translate(${px(x)} ${px(y)})${size === 1 ? '' : ` scale(${px(size)})`}">${content}</g>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}" lang="${lang}" width="${px(wide)}" height="${px(high)}" viewBox="0 0 ${px(wide)} ${px(high)}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${xml(`${title}: ${words[kind]}`)}</title>`,
    `<desc id="desc">${xml(`${words.holds(graph.nodes.length, graph.edges.length)}. ${transcript.simulated}`)}</desc>`,
    `<style>${style()}</style>`,
    `<rect width="100%" height="100%" fill="${COLOUR.paper}"/>`,
    part(MARGIN, MARGIN, scale, head.svg),
    part(MARGIN, drawn, 1, graph.nodes.length === 0 ? text(words.empty, { face: 'serif', size: 18 }, 0, 30) : svg),
    part(MARGIN, explained, scale, signs.svg(0, 0) + foot.svg(signs.height)),
    '</svg>',
  ].join('\n')
}

function headOf(pen: Pen, { lang, title, session, className, pack }: Transcript, name: string, width: number): { svg: string; height: number } {
  const say = sayIn(lang)
  const [kicker, large, facts]: Look[] = [{ face: 'sans-bold', size: 12.4, colour: COLOUR['ink-2'] }, { face: 'serif-bold', size: 27 }, { face: 'sans', size: 13.4, colour: COLOUR['ink-2'] }]
  const { lines } = opening(pen, title, large!, width, 2)
  const below = [name, className, say.day(session.createdAt), session.recipe.title, pack.window].filter(Boolean).join(' · ')
  const last = 18 + lines.length * 33
  return {
    svg: [text(say.t('part.kicker'), kicker!, 0, 11), ...lines.map((line, index) => text(line.text, large!, line.end ? width : 0, 42 + index * 33, { end: line.end })), text(fitting(pen, below, facts!, width), facts!, 0, last + 18)].join(''),
    height: last + 42,
  }
}

function footOf(pen: Pen, { lang, simulated, session, recordHash, pack }: Transcript, width: number): { svg: (y: number) => string; height: number } {
  const look: Look = { face: 'sans', size: 11.4, colour: COLOUR['ink-2'] }
  const say = sayIn(lang)
  const facts = `Tour de Table · ${pack.id} ${pack.version} · ${say.t('record.session')} ${session.id} · ${say.t('record.hash')} ${recordHash.slice(0, 16)}…`
  const lines = [...opening(pen, simulated, { ...look, face: 'sans-bold' }, width, 3).lines.map(({ text: line }) => ({ line, face: 'sans-bold' as const })), { line: fitting(pen, facts, look, width), face: 'sans' as const }]
  return {
    svg: (y) => `<path d="M0 ${px(y + 8)} H${px(width)}" stroke="${COLOUR.rule}" stroke-width="1"/>${lines.map(({ line, face }, index) => text(line, { ...look, face }, 0, y + 30 + index * 16)).join('')}`,
    height: 22 + lines.length * 16,
  }
}

/** Names as they stand in the font files, and what takes their place where a program does not read the files in the picture. */
const FAMILIES: Record<Exclude<Face, 'serif-italic'>, { name: string; weight: number; others: string }> = {
  serif: { name: 'Source Serif 4', weight: 400, others: "'Source Serif 4 Variable', Georgia, 'Noto Serif', serif" },
  'serif-bold': { name: 'Source Serif 4 SemiBold', weight: 600, others: "'Source Serif 4', Georgia, 'Noto Serif', serif" },
  sans: { name: 'Atkinson Hyperlegible Next', weight: 400, others: "'Noto Sans', system-ui, sans-serif" },
  'sans-bold': { name: 'Atkinson Hyperlegible Next SemiBold', weight: 600, others: "'Atkinson Hyperlegible Next', 'Noto Sans', system-ui, sans-serif" },
}

const packages = createRequire(import.meta.url)

/** The typefaces of Latin letters are in the picture (together some 80 kB); other letters come from the machine that shows it. */
function style(): string {
  return Object.entries(FAMILIES).map(([face, { name, weight, others }]) => {
    const file = readFileSync(packages.resolve(`@fontsource/${latinOf(face as Face)}`)).toString('base64')
    return `@font-face { font-family: '${name}'; font-weight: ${weight}; src: url(data:font/woff;base64,${file}) format('woff') } .${face} { font-family: '${name}', ${others}; font-weight: ${weight} }`
  }).join('\n')
}
