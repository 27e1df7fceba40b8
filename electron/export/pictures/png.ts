import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { latinOf } from '../print/font-files.ts'
import { piecesOf } from '../print/fonts.ts'
import { fromWoff } from '../print/woff.ts'

/** Pixels for each px of the drawing, and at most so many a side and in all: four bytes of memory each. */
const SCALE = 2
const MOST = { side: 8000, all: 30_000_000 } as const

const packages = createRequire(import.meta.url)
let engine: Promise<void> | null = null

/** A picture as svg → the same as png, at twice its size or, where that were too many pixels, as large as it may be. With our own typefaces alone, so that it is the same on every machine. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  engine ??= initWasm(readFileSync(packages.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await engine
  const [width, height] = sizeOf(svg)
  const zoom = Math.min(SCALE, MOST.side / Math.max(width, height), Math.sqrt(MOST.all / (width * height)))
  const picture = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { fontBuffers: fontsFor(svg), defaultFontFamily: 'Atkinson Hyperlegible Next' } })
  const image = picture.render()
  const png = image.asPng()
  image.free()
  picture.free()
  return png
}

function sizeOf(svg: string): [number, number] {
  const [, width, height] = /<svg [^>]*\bwidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return [Number(width), Number(height)]
}

/** The font files that hold the characters of a picture. */
function fontsFor(svg: string): Uint8Array[] {
  const faces = ['serif', 'serif-bold', 'sans', 'sans-bold'] as const
  const said = new Set([...svg.slice(svg.indexOf('</style>')).matchAll(/>([^<]*[^ -~\n][^<]*)</g)].map(([, words]) => words!))
  const files = new Set([...faces.map(latinOf), ...faces.flatMap((face) => [...said].flatMap((words) => piecesOf(words, face).map(({ file }) => file)))])
  return [...files].map((file) => fromWoff(readFileSync(packages.resolve(`@fontsource/${file}`))))
}
