import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { MAX_BUNDLE_BYTES, readBundle } from './bundle-file.ts'
import { verifyBundle } from './bundle-verify.ts'
import { isZip, verifyBundleZip, type ZipVerification } from './bundle-zip-verify.ts'

/** Checks a file that was exported: the zip of a session or its record alone, told apart by its first bytes. Errors: `bad-bundle`. The file must exist. */
export async function checkBundleFile(file: string): Promise<Result<ZipVerification, Reason>> {
  const size = zipSize(file)
  if (size === null) {
    const record = readBundle(file)
    return record.ok ? ok(verifyBundle(record.value)) : record
  }
  if (size > MAX_BUNDLE_BYTES) return refuse('bad-bundle', `${file} cannot be checked as a bundle: it has ${Math.round(size / 1024 ** 2)} MB, and a bundle has at most ${MAX_BUNDLE_BYTES / 1024 ** 2}. It was not read. Nothing was changed.`)
  return verifyBundleZip(readFileSync(file), file)
}

/** The bytes of a zip; null where it is none, or cannot be read. */
function zipSize(file: string): number | null {
  try {
    const found = statSync(file)
    if (!found.isFile()) return null
    const open = openSync(file, 'r')
    try {
      const head = Buffer.alloc(4)
      readSync(open, head, 0, 4, 0)
      return isZip(head) ? found.size : null
    } finally {
      closeSync(open)
    }
  } catch {
    return null
  }
}
