import { join } from 'node:path'
import { judgeQuote, type Judgement } from '../../shared/dossier/judge-quote.ts'
import type { Pack } from '../../shared/dossier/schema.ts'
import { contentDir } from '../content-dir.ts'
import { loadPack } from '../content/load-pack.ts'
import { BAD_USE, DONE, FAILED, type Io } from './io.ts'
import { readQuotations, type QuotationItem } from './quotations.ts'

const PACK = 'eu-russia-2026'

/**
 * `check-quote`: each quotation against the whole dossier, the epilogue and what was said after any as-of date included. Needs no
 * database. Of a person whom the dossier does not quote, recorded words are somebody else's and others are not found; stderr says so.
 */
export function checkQuote({ file, json }: { file: string; json: boolean }, io: Io): number {
  const items = readQuotations(file)
  if (!items.ok) return said(io, items, BAD_USE)
  const pack = loadPack(join(contentDir(), PACK))
  if (!pack.ok) return said(io, pack, FAILED)
  const judged: (Judgement & Pick<QuotationItem, 'id'>)[] = []
  for (const [at, { id, figure, text, date = null, as }] of items.value.entries()) {
    const known = figureNamed(figure, pack.value)
    if (known === null) io.err(`Item ${at + 1}: of “${figure}” there is nothing in this dossier.`)
    judged.push({ id, ...judgeQuote({ text, figure: known ?? figure, date, as: as ?? 'exact words' }, pack.value.positions) })
  }
  if (json) io.out(JSON.stringify(judged.map(({ id, verdict, position, difference }) => ({ id, verdict, position, difference }))))
  else for (const { id, verdict, position, difference } of judged) io.out([id, verdict, position, difference?.text].filter(Boolean).join('  '))
  return DONE
}

/** The full name of a figure: one at the table by its seat or name, or anybody whom the dossier quotes; case and accents do not count. Null for others. */
function figureNamed(name: QuotationItem['figure'], { seats, positions }: Pack): string | null {
  const wanted = plain(name)
  return seats.find(({ seat }) => seat === wanted)?.figure ?? positions.find((position) => plain(position.figure) === wanted)?.figure ?? null
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

function said(io: Io, { reason, detail }: { reason: string; detail: string }, code: number): number {
  io.err(`${detail} (${reason})`)
  return code
}
