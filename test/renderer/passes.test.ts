import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Line } from '../../shared/debate/line.ts'
import { passReason } from '../../shared/partner/passes.ts'
import { samePasses, SHARED_PASSES } from '../../renderer/ui/same-passes.ts'

const rules = (language: string): Record<string, string> =>
  (JSON.parse(readFileSync(join(import.meta.dirname, language === 'en' ? '../../renderer/i18n/en/record.json' : `../../shared/words/${language}/record.json`), 'utf8')) as { rule: Record<string, string> }).rule

const pass = (seq: number, rule: string, params: Record<string, string>): Line => ({
  seq, at: '2026-01-29T09:00:00.000Z', stage: 'exchange', round: 1, kind: 'pass', voice: 'app', seat: 'meloni', participant: null, inRole: false, move: null,
  text: '', position: null, rule, params, claims: [], cards: [], respondsTo: [], warrant: '', limits: '', overTime: false, usedMs: null, quotes: [],
})
const seqs = (...lines: Line[]) => samePasses(lines).map((group) => group.map(({ seq }) => seq))

test('seats that pass in a row for one reason share a sentence', () => {
  const reason = { line: '11', short: 'Own line' }
  expect(seqs(pass(12, 'pass-none', { figure: 'Kaja Kallas', ...reason }), pass(13, 'pass-none', { ...reason, figure: 'Giorgia Meloni' }))).toEqual([[12, 13]])
})

test('another rule, another line or another claim keeps its own sentence, and so does what no catalogue can say of several', () => {
  const none = pass(12, 'pass-none', { figure: 'A', line: '11', short: 'x' })
  expect(seqs(none, pass(13, 'pass-no-claim', { figure: 'B', line: '11' }), pass(14, 'pass-none', { figure: 'C', line: '11', short: 'x' }))).toEqual([[12], [13], [14]])
  expect(seqs(none, pass(13, 'pass-none', { figure: 'B', line: '9', short: 'x' }))).toEqual([[12], [13]])
  expect(seqs(pass(12, 'pass-else', { figure: 'A' }), pass(13, 'pass-else', { figure: 'B' }))).toEqual([[12], [13]])
})

test.each(['own', 'spent', 'none', 'no-claim', 'no-more', 'not-asked', 'no-opening', 'floor', 'empty'] as const)('the English of several seats is the English of one (%s)', (cause) => {
  const { rule, text } = passReason('{{figure}}', cause, HOLES)
  expect(SHARED_PASSES).toContain(rule)
  sameOfSeveral(rule, text)
})

test.each(['made', 'divided', 'earlier', 'link', 'named', 'words', 'tells', 'turns', 'lot'])('and so for each cause why a card weighs less (%s), which the catalogue finds by the context', (context) => {
  const { rule, params, text } = passReason('{{figure}}', 'weaker', { ...HOLES, context })
  expect([rule, params['context']]).toEqual(['pass-weaker', context])
  sameOfSeveral(`${rule}_${context}`, text)
})

const HOLES = { line: '{{line}}', short: '{{short}}', other: '{{other}}' }

function sameOfSeveral(key: string, text: string): void {
  expect(rules('en')[`${key}_other`]).toBe(text.replace('{{figure}} passes', '{{figure}} pass'))
  expect(rules('fr')[`${key}_other`]).toContain('{{figure}} passent')
  expect(rules('fr')[key]).toBe(rules('fr')[`${key}_other`]?.replace('passent', 'passe'))
}
