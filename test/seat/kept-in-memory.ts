import type { Kept } from '../../renderer/client/seat-tokens.ts'

/** A browser's storage for a test. */
export function storageInMemory(): Kept & { size(): number } {
  const store = new Map<string, string>()
  return {
    read: (key) => store.get(key) ?? null,
    write(key, value) {
      if (value === null) store.delete(key)
      else store.set(key, value)
    },
    size: () => store.size,
  }
}
