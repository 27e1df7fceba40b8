import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadText } from '../../shared/argument/match.ts'

export const READING_MODEL_FILE = 'reading-model.json'

/** Reads which claims a text makes; null when the pack has no reading model. */
export type ReadSpeech = (text: string) => Promise<ReadText | null>

/**
 * The reading of a pack's speeches. In: the pack's folder. The model and all that reads it are loaded with the first text, since a
 * start-up needs neither. Rejects when the model is there and broken; it is then read again with the next text.
 */
export function speechReader(pack: string): ReadSpeech {
  const file = join(pack, READING_MODEL_FILE)
  let reading: Promise<(text: string) => ReadText | null> | undefined
  return async (text) => {
    reading ??= load(file)
    try {
      return (await reading)(text)
    } catch (error) {
      reading = undefined
      throw error
    }
  }
}

async function load(file: string): Promise<(text: string) => ReadText | null> {
  if (!existsSync(file)) return () => null
  const [{ matchText }, { openModel }] = await Promise.all([import('../../shared/argument/match.ts'), import('../../shared/argument/reading/model.ts')])
  const model = openModel(JSON.parse(readFileSync(file, 'utf8')))
  return (text) => matchText(model, text)
}
