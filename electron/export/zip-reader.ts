import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { refuse, ok, type Result } from '../../shared/lib/result.ts'

/** What is read of a zip from anywhere at most. */
export interface ZipLimits {
  files: number
  /** Of all files together once they are unpacked, bytes. */
  bytes: number
}

/**
 * The files of a zip, by name, in their order. Nothing is written to disk. Refused with `bad-zip` and the reason in words: no zip, cut off, a
 * name twice, a path out of the folder, a folder, encrypted, too many files, more unpacked than allowed or than it says of itself.
 */
export async function readZip(bytes: Buffer, limits: ZipLimits): Promise<Result<Map<string, Buffer>, 'bad-zip'>> {
  try {
    return ok(await filesIn(await opened(bytes), limits))
  } catch (error) {
    return refuse('bad-zip', error instanceof BadZip ? error.message : plain(error instanceof Error ? error.message : String(error)))
  }
}

class BadZip extends Error {}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => fromBuffer(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => (error ? reject(error) : resolve(zip))))

async function filesIn(zip: ZipFile, { files, bytes }: ZipLimits): Promise<Map<string, Buffer>> {
  if (zip.entryCount > files) throw new BadZip(`it holds ${zip.entryCount} files, and a bundle has at most ${files}`)
  const found = new Map<string, Buffer>()
  let left = bytes
  for (let entry = await next(zip); entry; entry = await next(zip)) {
    const { fileName: name } = entry
    if (name.endsWith('/')) throw new BadZip(`it holds a folder (${shown(name)}), and a bundle has none`)
    if (found.has(name)) throw new BadZip(`${shown(name)} is in it twice`)
    if (entry.isEncrypted()) throw new BadZip(`${shown(name)} in it is encrypted`)
    left -= entry.uncompressedSize
    if (left < 0) throw new BadZip(`it would be more than ${Math.round(bytes / 1024 ** 2)} MB unpacked`)
    found.set(name, await content(zip, entry))
  }
  return found
}

const next = (zip: ZipFile): Promise<Entry | null> => new Promise((resolve, reject) => {
  const end = (settle: () => void) => {
    zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
    settle()
  }
  zip.on('entry', (entry: Entry) => end(() => resolve(entry)))
  zip.on('end', () => end(() => resolve(null)))
  zip.on('error', (error: Error) => end(() => reject(error)))
  zip.readEntry()
})

/** The stream fails where the file is longer or shorter than the zip says. */
const content = (zip: ZipFile, entry: Entry): Promise<Buffer> => new Promise((resolve, reject) => {
  zip.openReadStream(entry, (error, stream) => {
    if (error) return reject(error)
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => void pieces.push(piece))
    stream.on('end', () => resolve(Buffer.concat(pieces)))
    stream.on('error', reject)
  })
})

const shown = (name: string) => `“${name.slice(0, 80)}”`

/** What the library says, in words for people. */
function plain(message: string): string {
  if (/end of central directory|unexpected EOF|out of bounds|beyond|truncated|too short|overflow|multi-disk/i.test(message)) return 'it was cut off or is no whole zip: its list of files is missing. Export or copy it anew'
  if (/invalid relative path|absolute path|invalid characters in fileName/i.test(message)) return `a name in it leads out of its folder (${message.slice(0, 120)})`
  return `it is no zip that can be read (${message.slice(0, 160)})`
}
