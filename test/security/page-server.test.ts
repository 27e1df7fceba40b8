import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { aServer } from '../support/open-server.ts'
import { SECRET } from '../support/page-folder.ts'
import { rawHttp, request, statusOf } from '../support/raw-http.ts'

test('a name that was rebound to this machine gets a plain refusal and nothing else', async () => {
  await using server = await aServer()
  const { port } = server
  for (const host of ['evil.example', `evil.example:${port}`, `127.0.0.1.evil.example:${port}`, `localhost.evil.example:${port}`, `127.0.0.1:${port}@evil.example`, `127.0.0.1:${port + 1}`, '127.0.0.1', '']) {
    const answer = await request(port, '/', { host })
    expect([host, statusOf(answer)]).toEqual([host, 403])
    expect(answer).not.toContain('<title>')
  }
})

test('a request without any Host is refused', async () => {
  await using server = await aServer()
  expect(statusOf(await rawHttp(server.port, 'GET / HTTP/1.0\r\n\r\n'))).toBe(403)
})

test('every loopback name of the server itself is answered', async () => {
  await using server = await aServer()
  for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
    expect(statusOf(await request(server.port, '/', { host: `${name}:${server.port}` }))).toBe(200)
  }
})

test('no spelling of a path leads out of the page\'s folder', async () => {
  await using server = await aServer()
  const paths = [
    '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/..\\secret.txt', '/..%5csecret.txt', '/..%255csecret.txt',
    '/assets/../../secret.txt', '/assets/..%2f..%2fsecret.txt', '//secret.txt', '/./../secret.txt', '/assets/%00/../../secret.txt', '../secret.txt',
    '/etc/passwd', '//etc/passwd', '/%2fetc/passwd', 'file:///etc/passwd', 'http://127.0.0.1/../secret.txt', '*', '/__proto__', '/constructor', '/%zz',
  ]
  for (const path of paths) {
    const answer = await request(server.port, path)
    expect([path, statusOf(answer) >= 400]).toEqual([path, true])
    expect(answer).not.toContain(SECRET)
    expect(answer).not.toContain('root:')
  }
})

test('nothing but GET and HEAD is answered', async () => {
  await using server = await aServer()
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
    const answer = await request(server.port, '/', { method })
    expect([method, statusOf(answer)]).toEqual([method, 405])
    expect(answer).toContain('Allow: GET, HEAD')
  }
})

test('a refusal carries the protecting headers too, and no other site may read any answer', async () => {
  await using server = await aServer()
  const { port, origin } = server
  const upgrade = `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n`
  const refusals = [
    await request(port, '/none'), await request(port, '/', { host: 'evil.example' }), await request(port, '/', { headers: 'Origin: http://evil.example\r\n' }),
    await request(port, '/ws', { headers: `${upgrade}Origin: http://evil.example\r\n` }), await request(port, '/ws', { method: 'DELETE', headers: `${upgrade}Origin: ${origin}\r\n` }),
  ]
  for (const answer of refusals) {
    expect(answer).toContain("Content-Security-Policy: default-src 'none'")
    expect(answer).toContain('X-Content-Type-Options: nosniff')
    expect(answer).toContain('Cross-Origin-Resource-Policy: same-origin')
    expect(answer.toLowerCase()).not.toContain('access-control-allow')
  }
})

test('a broken request does not bring the server down', async () => {
  await using server = await aServer()
  expect(statusOf(await rawHttp(server.port, 'this is not HTTP\r\n\r\n'))).toBe(400)
  expect(statusOf(await rawHttp(server.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`))).toBe(431)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
})

test('the server is reached on the loopback address only', async () => {
  await using server = await aServer()
  const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).filter(({ internal, scopeid }) => !internal && !scopeid)
  for (const { address } of [...others, { address: '127.0.0.2' }]) {
    const outcome = await new Promise((resolve) => {
      const socket = connect(server.port, address, () => resolve('connected'))
      socket.on('error', () => resolve('refused')).on('connect', () => socket.destroy())
    })
    expect([address, outcome]).toEqual([address, 'refused'])
  }
})

test('a request whose headers only drip in is ended after a few seconds', async () => {
  await using server = await aServer()
  const begun = performance.now()
  const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nX-Slow: '))
  const drip = setInterval(() => socket.writable && socket.write('x'), 200)
  await new Promise((resolve) => void socket.on('error', () => {}).on('close', resolve).resume())
  clearInterval(drip)
  expect(performance.now() - begun).toBeLessThan(9_000)
})
