import type { TranscriptDocument } from '../../../shared/transcript/document/blocks.ts'
import { escapeHtml } from '../../../shared/transcript/html-escape.ts'

/** What the library takes from the clock is given instead, so that the same transcript gives the same bytes. */

/** The properties that a word processor shows of the file: no names of people or machines. `at`: ISO time. */
export function coreProperties({ title, kicker, lang }: TranscriptDocument, at: string): { path: string; data: string } {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${new Date(at).toISOString().slice(0, 19)}Z</dcterms:${name}>`
  return {
    path: 'docProps/core.xml',
    data: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
      + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
      + `<dc:title>${escapeHtml(title)}</dc:title><dc:subject>${escapeHtml(kicker)}</dc:subject><dc:creator>Tour de Table</dc:creator><dc:language>${lang}</dc:language><cp:lastModifiedBy>Tour de Table</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`,
  }
}

/** Signatures in a zip file, as the bytes stand there (APPNOTE 6.3.9, 4.3). */
const END = 0x06054b50
const ENTRY = 0x02014b50

/** A zip file → the same with `at` (ISO, taken as UTC) as the time of all its files; changed in place. Expects one without a comment at its end. */
export function datedZip(zip: Uint8Array, at: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  if (view.getUint32(end, true) !== END) throw new Error('The zip file does not end as expected.')
  const time = new Date(at)
  const stamp = ((time.getUTCFullYear() - 1980) << 25) | ((time.getUTCMonth() + 1) << 21) | (time.getUTCDate() << 16) | (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1)
  let place = view.getUint32(end + 16, true)
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries--) {
    if (view.getUint32(place, true) !== ENTRY) throw new Error('The zip file has no directory where it says.')
    view.setUint32(place + 12, stamp, true)
    view.setUint32(view.getUint32(place + 42, true) + 10, stamp, true)
    place += 46 + view.getUint16(place + 28, true) + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  }
  return zip
}
