import { isMac, keyText } from './key-chord.ts'

/** A chord, set as keys. */
export function Keys({ chord }: { chord: string }) {
  return <kbd>{keyText(chord, isMac())}</kbd>
}
