import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fromWoff } from '../print/woff.ts'
import { newRuler } from './picture.ts'
import { withFonts } from './png-text.ts'

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
  const named = withFonts(svg, newRuler())
  const fontBuffers = [...named.files].map((file) => fromWoff(readFileSync(packages.resolve(`@fontsource/${file}`))))
  const picture = new Resvg(named.svg, { fitTo: { mode: 'zoom', value: zoom }, font: { fontBuffers, defaultFontFamily: 'Atkinson Hyperlegible Next' } })
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
