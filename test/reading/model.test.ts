import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentDir } from '../../electron/content-dir.ts'
import { readingData } from '../../electron/content/reading/examples.ts'
import { inputsHash } from '../../electron/content/reading/inputs-hash.ts'
import { trainModel } from '../../electron/content/reading/train-model.ts'
import { READING_MODEL_FILE, speechReader } from '../../electron/content/speech-reader.ts'
import { openModel, type StoredModel } from '../../shared/argument/reading/model.ts'

const pack = join(contentDir(), 'eu-russia-2026')
const stored: StoredModel = JSON.parse(readFileSync(join(pack, READING_MODEL_FILE), 'utf8'))

it('is made from the texts that are in the pack now: `npm run build:reading` makes it anew', () => {
  expect(stored.inputs).toBe(inputsHash(pack))
})

it('is the same, byte for byte, when it is made twice', () => {
  const data = readingData(pack)
  const few = { ...data, examples: data.examples.filter((_, at) => at % 20 === 0) }
  expect(JSON.stringify(trainModel(few, 'x'))).toBe(JSON.stringify(trainModel(few, 'x')))
})

it('is refused when it is of another version', () => {
  expect(() => openModel(JSON.parse(JSON.stringify({ ...stored, formatVersion: 2 })))).toThrow('no reading model of this version')
})

it('is not needed: a pack without one has no reading', async () => {
  expect(await speechReader(join(pack, 'reading'))('We must talk to Moscow.')).toBeNull()
})
