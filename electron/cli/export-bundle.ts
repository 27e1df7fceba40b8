import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import about from '../../package.json' with { type: 'json' }
import type { Naming } from '../../shared/transcript/transcript.ts'
import { bundleOf, bundleText } from '../export/bundle.ts'
import { DONE, refused, type Io } from './io.ts'
import { readingFrom } from './read-database.ts'
import { writeWhole } from './write-file.ts'

/** `export --format bundle`: the whole record of a session, for `verify --bundle`. `out` may be a folder; without it the bundle goes to stdout. */
export function exportBundle(sessionId: string, { out, db, naming, json }: { out?: string; db?: string; naming: Naming; json: boolean }, io: Io): Promise<number> {
  return readingFrom(db, io, (read) => {
    const bundle = bundleOf(read.record, sessionId, { naming, app: about.version, created: new Date().toISOString() })
    if (!bundle.ok) return refused(io, bundle)
    const { firstBad } = read.verify(sessionId)
    if (firstBad) io.err(`The record is not whole (${firstBad.seq}: ${firstBad.reason}). The bundle holds it as it is.`)
    const content = bundleText(bundle.value)
    if (out === undefined) {
      io.out(content.trimEnd())
      return DONE
    }
    const file = isFolder(out) ? join(out, `tour-de-table-${sessionId}.bundle.json`) : out
    const written = writeWhole(file, content)
    if (!written.ok) return refused(io, written)
    if (json) io.out(JSON.stringify({ session: sessionId, format: 'bundle', file, recordHash: bundle.value.manifest.headHash }))
    else io.err(`Wrote ${file}.`)
    return DONE
  })
}

const isFolder = (out: string): boolean => /[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory())
