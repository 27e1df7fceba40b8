/** Counts what is open from each address, up to `most`. */
export function perAddress(most: number): { isFull(address: string): boolean; /** Returns what is to be called at the end, once. */ enter(address: string): () => void } {
  const open = new Map<string, number>()
  return {
    isFull: (address) => (open.get(address) ?? 0) >= most,
    enter(address) {
      open.set(address, (open.get(address) ?? 0) + 1)
      return () => {
        const left = (open.get(address) ?? 1) - 1
        if (left > 0) open.set(address, left)
        else open.delete(address)
      }
    },
  }
}
