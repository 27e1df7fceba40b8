import { readFileSync, statSync } from 'node:fs'
import { ok, refuse, type Refusal, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { BUNDLE_FORMAT, BUNDLE_VERSION, bundleFileSchema, type BundleFile } from './bundle-schema.ts'

/** Largest file that is read, bytes: a session of 10,000 entries makes a tenth of it. */
export const MAX_BUNDLE_BYTES = 128 * 1024 * 1024

/**
 * A file from anywhere → a bundle whose parts are still to be checked. Nothing of it is run or written. Errors: `bad-bundle` says
 * why it is none (too large, no text, cut off, no JSON, of another kind, of a newer app). The file must exist.
 */
export function readBundle(file: string): Result<BundleFile, Reason> {
  try {
    const found = statSync(file)
    if (!found.isFile()) return bad(file, 'it is no file')
    if (found.size > MAX_BUNDLE_BYTES) return bad(file, `it has ${Math.round(found.size / 1024 ** 2)} MB, and a bundle has at most ${MAX_BUNDLE_BYTES / 1024 ** 2}. It was not read`)
    return bundleIn(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)), file)
  } catch (error) {
    return bad(file, error instanceof TypeError ? 'it is no text in UTF-8' : `it could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The text of a bundle → the same; `file` is only named in refusals. */
export function bundleIn(text: string, file = 'This text'): Result<BundleFile, Reason> {
  const read = jsonIn(text)
  if (!read.ok) return bad(file, read.detail)
  const json = read.value
  const version = versionOf(json)
  if (version === null) return bad(file, `it does not call itself “${BUNDLE_FORMAT}”. \`tour-de-table export SESSION --format record\` makes one`)
  if (version > BUNDLE_VERSION) return bad(file, `it is of format ${version}, and this app knows ${BUNDLE_VERSION}. Check it with the app that made it, or a newer one`)
  const parsed = bundleFileSchema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return bad(file, `its outer form is not that of a bundle (${issue?.path.map(String).join('.') || 'file'}: ${issue?.message ?? ''})`)
}

const bad = (file: string, why: string): Refusal<Reason> => refuse('bad-bundle', `${file} cannot be checked as a bundle: ${why}. Nothing was changed.`)

function jsonIn(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return refuse('no-json', wasCutOff(text, error) ? 'it was cut off: its end is missing. Export or copy it anew' : 'it is no JSON')
  }
}

/** It begins as a bundle does, and nothing was wrong with it until it ended. */
function wasCutOff(text: string, error: unknown): boolean {
  const said = error instanceof Error ? error.message : ''
  const position = Number(/position (\d+)/.exec(said)?.[1] ?? Number.NaN)
  return text.trimStart().startsWith('{') && (position >= text.trimEnd().length || /Unexpected end|Unterminated string/.test(said))
}

/** The version of the format that a bundle says of itself; null for anything else. */
function versionOf(json: unknown): number | null {
  const manifest = typeof json === 'object' && json !== null && 'manifest' in json ? json.manifest : null
  if (typeof manifest !== 'object' || manifest === null || !('format' in manifest) || manifest.format !== BUNDLE_FORMAT) return null
  return 'formatVersion' in manifest && typeof manifest.formatVersion === 'number' ? manifest.formatVersion : BUNDLE_VERSION
}
