import * as fc from 'fast-check'
import { changed, changeInFile, hostileText } from './hostile.ts'
import { filled, type World } from './markers.ts'

const NOBODY: World = { session: (n) => `session-${n}`, seq: (_, n) => n, likely: () => null, likelyCorrection: () => null, assignment: () => '' }

/** The bytes of a file and how it came to them. */
export interface AFile { bytes: Uint8Array; how: string }

const utf8 = (text: string) => new TextEncoder().encode(text)
const JUNK = ['', ' ', '\u0000', '{', '[', ']', '[{}', '"', 'null', 'true', '0', '1e999', '[]', '{}', '[[]]', '[null]', '{"a":1}{"b":2}', '\uFEFF[]', '// no', "{'a':1}", '[1,]', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, `"${'x'.repeat(3_000_000)}"`, `[${'{},'.repeat(20_000)}{}]`, 'PK\u0003\u0004', '<!doctype html>', 'SQLite format 3\u0000']

/** A file that was right, and then not quite: changed within, cut off, with a byte flipped, or another file altogether. `right`: what it should hold. */
export function aFile(right: fc.Arbitrary<unknown>): fc.Arbitrary<AFile> {
  const json = right.map((value) => filled(value, NOBODY))
  const text = json.map((value) => JSON.stringify(value) ?? '')
  return fc.oneof(
    { weight: 3, arbitrary: text.map((content) => ({ bytes: utf8(content), how: 'as generated' })) },
    { weight: 8, arbitrary: fc.tuple(json, fc.array(changeInFile, { minLength: 1, maxLength: 2 })).map(([value, changes]) => ({ bytes: utf8(written(filled(changes.reduce(changed, value), NOBODY))), how: 'changed within' })) },
    { weight: 2, arbitrary: fc.tuple(text, fc.nat(10_000)).map(([content, at]) => ({ bytes: utf8(content).slice(0, at % Math.max(1, content.length)), how: 'cut off' })) },
    { weight: 2, arbitrary: fc.tuple(text, fc.nat(1_000_000), fc.nat(255)).map(([content, at, byte]) => ({ bytes: flipped(utf8(content), at, byte), how: 'one byte another' })) },
    { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...JUNK), hostileText).map((content) => ({ bytes: utf8(content), how: 'another file' })) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => ({ bytes, how: 'noise' })) },
  )
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return '' // a cycle or a bigint
  }
}

function flipped(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  if (bytes.length > 0) bytes[at % bytes.length] = byte
  return bytes
}
