import { join } from 'node:path'
import { judgeQuote, type Judgement } from '../../shared/dossier/judge-quote.ts'
import type { Pack } from '../../shared/dossier/schema.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import { contentDir } from '../content-dir.ts'
import { loadPack } from '../content/load-pack.ts'
import { BAD_USE, DONE, FAILED, type Io } from './io.ts'
import { readQuotations, type QuotationItem } from './quotations.ts'

const PACK = 'eu-russia-2026'

/**
 * `check-quote`: each quotation against the whole dossier, the epilogue and what was said after any as-of date included. Needs no
 * database. A figure of whom the dossier knows nothing is refused, and nothing is checked.
 */
export function checkQuote({ file, json }: { file: string; json: boolean }, io: Io): number {
  const items = readQuotations(file)
  if (!items.ok) return said(io, items, BAD_USE)
  const pack = loadPack(join(contentDir(), PACK))
  if (!pack.ok) return said(io, pack, FAILED)
  const judged: (Judgement & Pick<QuotationItem, 'id'>)[] = []
  for (const [at, { id, figure, text, date = null, as }] of items.value.entries()) {
    const known = figureNamed(figure, pack.value)
    if (!known.ok) return said(io, { ...known, detail: `Item ${at + 1}: ${known.detail}` }, BAD_USE)
    judged.push({ id, ...judgeQuote({ text, figure: known.value, date, as: as ?? 'exact words' }, pack.value.positions) })
  }
  if (json) io.out(JSON.stringify(judged.map(({ id, verdict, position, difference }) => ({ id, verdict, position, difference }))))
  else for (const { id, verdict, position, difference } of judged) io.out([id, verdict, position, difference?.text].filter(Boolean).join('  '))
  return DONE
}

/** The full name of a figure: one at the table by its seat or name, or anybody whom the dossier quotes; case and accents do not count. */
function figureNamed(name: QuotationItem['figure'], { seats, positions }: Pack): Result<string, 'unknown-figure'> {
  const wanted = plain(name)
  const figure = seats.find(({ seat }) => seat === wanted)?.figure ?? positions.find((position) => plain(position.figure) === wanted)?.figure
  return figure === undefined ? refuse('unknown-figure', `Of “${name}” there is nothing in this dossier. A figure is named by its seat (${seats.map(({ seat }) => seat).join(', ')}) or by its full name.`) : ok(figure)
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

function said(io: Io, { reason, detail }: { reason: string; detail: string }, code: number): number {
  io.err(`${detail} (${reason})`)
  return code
}
