/** The middle value; of two middle ones their mean. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted.at(middle - (sorted.length % 2 === 0 ? 1 : 0)), sorted.at(middle)]
  if (low === undefined || high === undefined) throw new Error('The median of nothing.')
  return (low + high) / 2
}

/** Three significant places are more than the noise allows. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000
