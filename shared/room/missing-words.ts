/** What was missing when a part was left (missing.ts: `pins:3`, `fair-a` …), in the English of the record. */
export const missingWords = (missing: readonly string[]): string => missing.map(words).join('; ')

function words(part: string): string {
  const [what = part, count = '1'] = part.split(':')
  const side = what.endsWith('-b') ? 'B' : 'A'
  const other = side === 'A' ? 'B' : 'A'
  if (what === 'pins') return count === '1' ? 'one student had pinned too few cards' : `${count} students had pinned too few cards`
  if (what.startsWith('restate-')) return `side ${side} had not restated the other case fairly`
  if (what.startsWith('fair-')) return `side ${other} had not said whether side ${side}'s restatement was fair`
  if (what.startsWith('add-')) return `side ${side} had added no point that the first advocates missed`
  if (what === 'statement') return 'there was no joint statement'
  return what === 'vote' ? 'the vote had not been taken' : part
}
