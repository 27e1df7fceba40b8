import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const CARD_TELLS_FILE = 'card-tells.json'

/** How plainly a card says a claim that it states, by card and claim: 1 plainly, 0.5 more than anything else; absent otherwise. */
export type CardTells = Readonly<Record<string, Readonly<Record<string, number>>>>

/**
 * What `npm run build:reading` has read of a pack's cards, from the pack's folder, when it is first asked for. The reading itself takes half a second,
 * most of it for the model, which no debate has to wait for. A pack without the file, or with a broken one, has no plainer cards: a preference is no reason to stop a debate.
 */
export function cardTells(pack: string): () => CardTells {
  let tells: CardTells | undefined
  return () => (tells ??= read(join(pack, CARD_TELLS_FILE)))
}

function read(file: string): CardTells {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CardTells
  } catch {
    return {}
  }
}
