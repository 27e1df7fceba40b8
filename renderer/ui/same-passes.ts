import type { Line } from '../../shared/debate/line.ts'

/** Reasons to pass that the catalogues can say of several seats at once, in every language. */
export const SHARED_PASSES: readonly string[] = ['pass-weaker', 'pass-none', 'pass-no-claim', 'pass-no-further', 'pass-not-asked', 'pass-no-opening', 'pass-yielded', 'pass-own', 'pass-no-more', 'pass-spent', 'pass-floor', 'pass-empty']

/** Passes in a row, joined where several seats pass for one reason: the same rule, and the same of everything but the figure. */
export function samePasses(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.[0] && reason(last[0]) === reason(line)) last.push(line)
    else groups.push([line])
  }
  return groups
}

function reason({ seq, rule, params }: Line): string {
  if (!rule || !SHARED_PASSES.includes(rule) || !params['figure']) return `line ${seq}` // its own
  return JSON.stringify([rule, Object.entries(params).filter(([name]) => name !== 'figure').toSorted(([a], [b]) => a.localeCompare(b))])
}
