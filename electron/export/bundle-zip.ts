import { createHash } from 'node:crypto'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { digestOf } from './bundle.ts'
import { MANIFEST, MANIFEST_FORMAT, MANIFEST_VERSION, RECORD, type BundleManifest } from './bundle-manifest.ts'
import type { NamedFile } from './transcript-files.ts'
import { zipOf } from './zip-writer.ts'

interface BundleParts {
  transcript: Transcript
  /** Every format of the transcript. */
  files: readonly NamedFile[]
  /** The record as `--format record` writes it. */
  record: string
  headHash: string
  /** Version of the app. */
  app: string
  /** ISO time. */
  at: string
}

/** All files of a session in one zip, with the record itself and a manifest of hashes: what `verify --bundle` takes. */
export function bundleZip({ transcript, files, record, headHash, app, at }: BundleParts): Uint8Array {
  const all = [...files, { name: RECORD, content: record }].map(({ name, content }) => ({ name, content: Buffer.from(typeof content === 'string' ? content.toWellFormed() : content) }))
  const manifest: Omit<BundleManifest, 'seal'> = {
    format: MANIFEST_FORMAT, formatVersion: MANIFEST_VERSION, app, session: transcript.session.id, created: at, naming: transcript.naming, lang: transcript.lang, headHash,
    files: all.map(({ name, content }) => ({ name, bytes: content.length, sha256: sha256(content) })),
  }
  return zipOf([...all, { name: MANIFEST, content: `${JSON.stringify({ ...manifest, seal: digestOf(manifest) }, null, 2)}\n` }], at)
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
