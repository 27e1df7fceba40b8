import { ok, refuse, type Refusal, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Verification } from '../host/verify.ts'
import { digestOf } from './bundle.ts'
import { bundleIn } from './bundle-file.ts'
import { bundleManifestSchema, MANIFEST, MANIFEST_FORMAT, MANIFEST_VERSION, RECORD, type BundleManifest } from './bundle-manifest.ts'
import { verifyBundle } from './bundle-verify.ts'
import { sha256 } from './bundle-zip.ts'
import { readZip, type ZipLimits } from './zip-reader.ts'

/** A session of 1,000 lines in all formats makes a twentieth of it. */
export const ZIP_LIMITS: ZipLimits = { files: 250, bytes: 512 * 1024 * 1024 }

/** A zip begins with the signature of a local file, or of the end of an empty list (APPNOTE 4.3). */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/** The outcome of a check; `file`: the first file of the zip that is not what the manifest names. */
export type ZipVerification = Verification & { file?: string }

/**
 * Is the zip of a session whole? Each file against the manifest, then the record in it as `verifyBundle`. Errors: `bad-bundle` says why it
 * cannot be checked at all. `name` is only named in refusals.
 */
export async function verifyBundleZip(bytes: Buffer, name = 'This file'): Promise<Result<ZipVerification, Reason>> {
  const bad = (why: string): Refusal<Reason> => refuse('bad-bundle', `${name} cannot be checked as a bundle: ${why}. Nothing was changed.`)
  const read = await readZip(bytes, ZIP_LIMITS)
  if (!read.ok) return bad(read.detail)
  const files = read.value
  const found = manifestIn(files.get(MANIFEST))
  if (typeof found === 'string') return bad(found)
  const { seal, ...manifest } = found
  if (digestOf(manifest) !== seal) return ok(isBad(MANIFEST, 'it was altered'))
  const wrong = firstWrong(manifest, files)
  if (wrong) return ok(isBad(...wrong))
  const record = bundleIn(files.get(RECORD)?.toString('utf8') ?? '', `${RECORD} in ${name}`)
  if (!record.ok) return record
  const { session, headHash } = record.value.manifest
  if (session !== manifest.session || headHash !== manifest.headHash) return ok(isBad(MANIFEST, 'it names another session, or another hash at the head of the record'))
  return ok(verifyBundle(record.value))
}

const isBad = (file: string, reason: string): ZipVerification => ({ ok: false, events: 0, firstBad: { seq: 0, reason: `${file}: ${reason}` }, file })

/** The manifest, or why there is none that can be used. */
function manifestIn(content: Buffer | undefined): BundleManifest | string {
  if (!content) return `it is a zip, but there is no ${MANIFEST} in it. \`tour-de-table export SESSION --format bundle\` makes one`
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
    const about = typeof json === 'object' && json !== null ? json : {}
    if (!('format' in about) || about.format !== MANIFEST_FORMAT) return `its ${MANIFEST} does not call itself “${MANIFEST_FORMAT}”`
    if ('formatVersion' in about && typeof about.formatVersion === 'number' && about.formatVersion > MANIFEST_VERSION) return `it is of format ${about.formatVersion}, and this app knows ${MANIFEST_VERSION}. Check it with the app that made it, or a newer one`
    const parsed = bundleManifestSchema.safeParse(json)
    const issue = parsed.error?.issues[0]
    return parsed.data ?? `the form of its ${MANIFEST} is wrong (${issue?.path.map(String).join('.') || 'manifest'}: ${issue?.message ?? ''})`
  } catch {
    return `its ${MANIFEST} is no JSON`
  }
}

/** The first file, in the order of the manifest, that was altered or is missing; else the first that is not in it. */
function firstWrong({ files: named }: Omit<BundleManifest, 'seal'>, files: ReadonlyMap<string, Buffer>): [file: string, reason: string] | null {
  for (const { name, bytes, sha256: sum } of named) {
    const content = files.get(name)
    if (!content) return [name, 'it is missing']
    if (content.length !== bytes || sha256(content) !== sum) return [name, 'it is not what the manifest names: it was altered']
  }
  const known = new Set([MANIFEST, ...named.map(({ name }) => name)])
  const added = [...files.keys()].find((name) => !known.has(name))
  if (added !== undefined) return [added, 'it was added: the manifest does not name it']
  return named.some(({ name }) => name === RECORD) ? null : [RECORD, 'the manifest does not name it']
}
