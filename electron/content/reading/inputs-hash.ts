import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readingFiles } from './examples.ts'

/** One hash over all files that a reading model is made from; line ends count as one character, as a checkout may change them. */
export function inputsHash(pack: string): string {
  const hash = createHash('sha256')
  for (const file of readingFiles(pack)) hash.update(`${basename(file)}\n${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}\n`)
  return hash.digest('hex')
}
