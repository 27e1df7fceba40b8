import { Zip, ZipDeflate, ZipPassThrough } from 'fflate/browser'

/** More would need the 64-bit form of a zip, which older programs cannot open. */
const MAX_ZIP_BYTES = 4_000_000_000
const MAX_ZIP_FILES = 65_000

/** What is compressed already and only grows by being compressed again. */
const COMPRESSED = /\.(?:zip|png|docx)$/

export interface ZipWriter {
  /** Throws where the zip would become larger than programs can open, and whatever `write` throws. */
  add(name: string, content: string | Uint8Array): void
  end(): void
}

/** Writes a zip piece by piece, so that its content is never in memory as a whole. `at`: the time that its files bear, ISO. */
export function zipWriter(write: (piece: Uint8Array) => void, at: string): ZipWriter {
  let [bytes, files] = [0, 0]
  const zip = new Zip((error, piece) => {
    if (error) throw error
    bytes += piece.length
    write(piece)
  })
  return {
    add(name, content) {
      const data = typeof content === 'string' ? Buffer.from(content.toWellFormed()) : content
      if (++files > MAX_ZIP_FILES || bytes + data.length > MAX_ZIP_BYTES) throw new Error('it would become larger than a zip may be. Export fewer sessions or formats at a time')
      const entry = COMPRESSED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      entry.mtime = at
      entry.os = 3 // as a Unix writes it, so that the rights below are read
      entry.attrs = 0o100644 << 16
      zip.add(entry)
      entry.push(data, true)
    },
    end: () => zip.end(),
  }
}

/** A small zip as a whole. */
export function zipOf(files: readonly { name: string; content: string | Uint8Array }[], at: string): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = zipWriter((piece) => void pieces.push(piece), at)
  for (const { name, content } of files) zip.add(name, content)
  zip.end()
  return Buffer.concat(pieces)
}
