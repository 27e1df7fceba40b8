/** Longest name without its ending, characters; and UTF-8 bytes, of which most file systems take 255 for the whole. */
const MOST_CHARACTERS = 100
const MOST_BYTES = 180

/** Not allowed in a name by Windows, or by any system: controls, separators, wildcards; and what hides or turns text around. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"/\\|?*]|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** Names of devices, with any ending: learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/**
 * Any text → a name for a file or folder that Windows, macOS and Linux take, without an ending; never a path, never hidden, never an option of
 * a command. `otherwise`: where nothing is left of it.
 */
export function safeName(text: string, otherwise: string): string {
  const clean = text.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' ').replace(/^[\s.\-~]+/u, '')
  const name = withoutEnd(shortened(clean))
  if (name === '') return otherwise
  return DEVICE.test(name) ? `_${name}` : name
}

const withoutEnd = (name: string) => name.replace(/[\s.]+$/u, '')

/** Cut between whole characters as people see them, so that no half of one is left. */
function shortened(text: string): string {
  let [name, bytes, count] = ['', 0, 0]
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    bytes += Buffer.byteLength(segment)
    count += segment.length
    if (bytes > MOST_BYTES || count > MOST_CHARACTERS) break
    name += segment
  }
  return name
}

/** Gives each name once: the second of the same becomes “name (2)”. Capitals make no difference, as on Windows and macOS. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    let found = name
    for (let count = 2; taken.has(key(found)); count++) found = `${name} (${count})`
    taken.add(key(found))
    return found
  }
}

const key = (name: string) => name.normalize('NFKC').toLowerCase()
