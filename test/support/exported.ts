import { expect, vi } from 'vitest'
import type { ExportProgress, Results } from '../../shared/protocol/api.ts'
import type { Method } from '../../shared/protocol/messages.ts'

/** A page, as far as exports need it. */
interface Caller { call<M extends Method>(method: M, params: unknown): Promise<Results[M]> }

/** Waits until an export is over, however it ends. */
export async function overOf(client: Caller, job: string): Promise<ExportProgress> {
  return vi.waitUntil(async () => {
    const progress = await client.call('export.progress', { job })
    return progress.state === 'working' ? null : progress
  }, { timeout: 60_000, interval: 50 })
}

/** An export from its beginning to the bytes of the file, as a page fetches it. */
export async function exported(client: Caller, params: unknown) {
  const { job } = await client.call('export.start', params)
  const { file, detail } = await overOf(client, job)
  if (!file) throw new Error(detail)
  const pieces: Buffer[] = []
  for (let offset: number | null = 0; offset !== null;) {
    const { base64, next }: Results['export.read'] = await client.call('export.read', { job, offset })
    pieces.push(Buffer.from(base64, 'base64'))
    offset = next
  }
  const bytes = Buffer.concat(pieces)
  expect(bytes.length).toBe(file.bytes)
  return { ...file, detail, bytes, text: bytes.toString('utf8'), job }
}
