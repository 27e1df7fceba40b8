import { inflateSync } from 'node:zlib'

/** Header of a woff file and one entry of its directory, bytes (W3C, WOFF File Format 1.0, §3). */
const HEADER = 44
const ENTRY = 20
/** The same of a plain font file (OpenType, "Organization of an OpenType Font"). */
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

const padded = (length: number): number => Math.ceil(length / 4) * 4

/**
 * Takes the compression out of a woff file. The pdf library can do it too, but in plain JavaScript: that held up the clocks of a class for
 * a second. Only for our own files, which are well formed.
 */
export function fromWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const data = woff.subarray(offset, offset + packed)
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), data: packed < length ? inflateSync(data) : data }
  })
  const font = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY + tables.reduce((sum, { data }) => sum + padded(data.length), 0))
  const power = Math.floor(Math.log2(count))
  woff.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  font.writeUInt16BE(2 ** power * 16, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE((count - 2 ** power) * 16, 10)
  let offset = SFNT_HEADER + count * SFNT_ENTRY
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = SFNT_HEADER + index * SFNT_ENTRY
    tag.copy(font, at)
    font.writeUInt32BE(checksum, at + 4)
    font.writeUInt32BE(offset, at + 8)
    font.writeUInt32BE(data.length, at + 12)
    data.copy(font, offset)
    offset += padded(data.length)
  }
  return font
}
