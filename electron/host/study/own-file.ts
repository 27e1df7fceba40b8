import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { MAX_OWN_FILE, OWN_FORMAT, ownFileSchema, type OwnFile } from '../../../shared/study/own.ts'
import type { OwnPositionFields, OwnSourceFields } from '../../../shared/study/own-fields.ts'

/** Own sources and statements as a file for others. */
export function writeOwnFile(pack: string, sources: readonly (OwnSourceFields & { id: string })[], positions: readonly (OwnPositionFields & { id: string })[]) {
  const file: OwnFile = { format: OWN_FORMAT, formatVersion: 1, pack, sources: [...sources], positions: [...positions] }
  return { fileName: `tour-de-table-own-sources-${pack}.json`, mime: 'application/json', content: `${JSON.stringify(file, null, 2)}\n` }
}

/** Reads such a file for a pack. Errors: `too-large`, `bad-position`; what the single fields say is checked by `own-rules.ts`. */
export function readOwnFile(text: string, pack: string): Result<OwnFile, Reason> {
  const bad = (why: string) => refuse('bad-position', `This file holds no sources for this app: ${why}. Nothing was added.`)
  if (text.length > MAX_OWN_FILE) return refuse('too-large', `The file has more than ${MAX_OWN_FILE} characters. Nothing was added.`)
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return bad('it is not JSON')
  }
  const file = ownFileSchema.safeParse(parsed)
  if (!file.success) {
    const [first] = file.error.issues
    return bad(`${first?.path.map(String).join('.') || 'the file'}: ${first?.message ?? 'another shape'}`)
  }
  return file.data.pack === pack ? ok(file.data) : bad(`it belongs to the dossier “${file.data.pack}”`)
}
