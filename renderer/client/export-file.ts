import type { ExportProgress } from '../../shared/protocol/api.ts'
import type { Params } from '../../shared/protocol/messages.ts'
import { CallFailure, type HostClient } from './host-client.ts'

/** How often is asked how far an export is, milliseconds. */
const ASK_MS = 150

export interface ExportedFile { name: string; mime: string; pieces: Uint8Array<ArrayBuffer>[]; /** What was left out, in words; empty if nothing was. */ detail: string }

/**
 * Has the app make an export, and fetches the file. Rejects with `CallFailure` where it could not be made; resolves with null after `signal`
 * was given: then nothing of it is left in the app.
 */
export async function exportFile(client: HostClient, params: Params<'export.start'>, onProgress: (progress: ExportProgress) => void, signal?: AbortSignal): Promise<ExportedFile | null> {
  const { job } = await client.call('export.start', params)
  const isOver = async () => {
    if (signal?.aborted !== true) return false
    await client.call('export.cancel', { job })
    return true
  }
  for (;;) {
    const progress = await client.call('export.progress', { job })
    onProgress(progress)
    if (progress.state === 'failed') throw new CallFailure('failed', progress.detail)
    if (progress.file) {
      const pieces: Uint8Array<ArrayBuffer>[] = []
      for (let offset: number | null = 0; offset !== null;) {
        if (await isOver()) return null
        const { base64, next }: { base64: string; next: number | null } = await client.call('export.read', { job, offset })
        pieces.push(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
        offset = next
      }
      return { name: progress.file.name, mime: progress.file.mime, pieces, detail: progress.detail }
    }
    if (await isOver()) return null
    await new Promise((done) => { setTimeout(done, ASK_MS) })
  }
}
