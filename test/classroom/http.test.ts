import { expect, test } from 'vitest'
import { aServer } from '../support/open-server.ts'
import { request, statusOf } from '../support/raw-http.ts'

test('the page comes with every protecting header and is asked for again each time', async () => {
  await using server = await aServer()
  const response = await fetch(`${server.origin}/?t=anything`)
  expect(await response.text()).toContain('<title>Tour de Table</title>')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(response.headers.get('content-security-policy')).toContain(`connect-src 'self' ws://127.0.0.1:${server.port}`)
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(response.headers.get('permissions-policy')).toContain('camera=()')
})

test('a hashed asset may be kept for ever, is compressed for those who take it, and is not sent twice', async () => {
  await using server = await aServer()
  const address = `${server.origin}/assets/index-a1B2c3D4.js`
  const plain = await fetch(address, { headers: { 'Accept-Encoding': 'br;q=0, identity' } })
  const text = await plain.text()
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(plain.headers.get('content-encoding')).toBeNull()
  const raw = await fetch(address, { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(raw.headers.get('content-encoding')).toBe('br')
  expect(await raw.text()).toBe(text) // fetch has decompressed it
  const etag = raw.headers.get('etag') ?? ''
  expect(etag).not.toBe(plain.headers.get('etag'))
  const again = await fetch(address, { headers: { 'Accept-Encoding': 'gzip, br', 'If-None-Match': etag } })
  expect(again.status).toBe(304)
})

test('a font is sent as it is', async () => {
  await using server = await aServer()
  const response = await fetch(`${server.origin}/assets/serif-a1B2c3D4.woff2`)
  expect(response.headers.get('content-type')).toBe('font/woff2')
  expect(response.headers.get('content-encoding')).toBeNull()
  expect((await response.arrayBuffer()).byteLength).toBe(512)
})

test('HEAD answers as GET without the body', async () => {
  await using server = await aServer()
  const answer = await request(server.port, '/', { method: 'HEAD' })
  expect(statusOf(answer)).toBe(200)
  expect(answer).toContain('Content-Length: 43')
  expect(answer.endsWith('\r\n\r\n')).toBe(true)
})

test('the health check says ok', async () => {
  await using server = await aServer()
  expect(await (await fetch(`${server.origin}/healthz`)).text()).toBe('ok\n')
})

test('an address without a file is not found', async () => {
  await using server = await aServer()
  expect((await fetch(`${server.origin}/assets/none.js`)).status).toBe(404)
})
