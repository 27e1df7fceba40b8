import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { electronBinary, fetchElectron } from '../../bin/electron-binary.mjs'
import { temporaryCheckout } from './temporary-checkout.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Tries to fetch Electron from a mirror on this machine that answers in the given way. */
async function fetchFrom(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  vi.stubEnv('electron_config_cache', temporaryCheckout().root)
  const said: string[] = []
  const before = electronBinary()
  const reason = await fetchElectron((line) => void said.push(line), { connectMs: 300, silenceMs: 300 })
  server.closeAllConnections()
  server.close()
  expect(electronBinary()).toBe(before) // nothing half fetched is left where Electron is looked for
  return { reason, said }
}

test('a mirror that never answers is given up', async () => {
  const { reason, said } = await fetchFrom(() => {})
  expect(reason).toBe('no answer within 0.3 s')
  expect(said[0]).toContain('--browser')
})

test('a download that stops half way is given up', async () => {
  const { reason } = await fetchFrom((_request, response) => {
    response.writeHead(200, { 'content-length': 1000 })
    response.write('x'.repeat(500))
  })
  expect(reason).toBe('no answer within 0.3 s')
})

test('a refusal is named', async () => {
  const { reason } = await fetchFrom((_request, response) => response.writeHead(403).end())
  expect(reason).toContain('403')
})

test('progress is shown, and a file with another checksum is refused', async () => {
  const { reason, said } = await fetchFrom((_request, response) => response.end('not Electron'))
  expect(said.at(-1)).toContain('100 %')
  expect(reason).toContain('checksum')
})
