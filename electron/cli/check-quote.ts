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
    const judgement = judgeQuote({ text, figure: known ?? figure, date, as: as ?? 'exact words' }, pack.value.positions)
    if (judgement.deniedInOmission !== null) io.err(`Item ${at + 1}: what the omission leaves out has “${judgement.deniedInOmission}” in it; look whether the sense is still the same.`)
    judged.push({ id, ...judgement })
  }
  if (json) io.out(JSON.stringify(judged.map(({ id, verdict, position, difference }) => ({ id, verdict, position, difference }))))
  else for (const { id, verdict, position, difference } of judged) io.out([id, verdict, position, difference?.text].filter(Boolean).join('  '))
  return DONE
}

/** The full name of a figure: one at the table by its seat or name, or anybody whom the dossier quotes; case and accents do not count. Null for others. */
function figureNamed(name: QuotationItem['figure'], { seats, positions }: Pack): string | null {
  const wanted = plain(name)
  return seats.find(({ seat }) => seat === wanted)?.figure ?? positions.find(({ kind, figure }) => kind !== 'fact' && plain(figure) === wanted)?.figure ?? null
}

/** Letters that are no letter with an accent to Unicode, but to people who cannot type them. */
const LIKE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' }
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase().replace(/[łøđðħıßæœþ]/g, (letter) => LIKE[letter] ?? letter)

function said(io: Io, { reason, detail }: { reason: string; detail: string }, code: number): number {
  io.err(`${detail} (${reason})`)
  return code
}
