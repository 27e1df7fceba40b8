import * as fc from 'fast-check'
import { hostileText } from './hostile.ts'

/** Requests as text, with everything a client library would tidy up; `PORT` and `TOKEN` are filled in when they are sent. */
export interface Request {
  text: string
  /** Sent in pieces with a pause, or left off before its end. */
  manner: 'whole' | 'pieces' | 'cut'
  /** Nothing but our own address and the forms that we answer: then 200 is right. */
  fair: boolean
}

const PATHS = ['/', '/index.html', '/healthz', '/ws', '/assets/index-a1B2c3D4.js', '/assets/../../secret.txt', '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt', '/....//secret.txt', '/assets/%00.js', '/%c0%ae%c0%ae/secret.txt', '//secret.txt', '/\\..\\secret.txt', '/index.html/../../secret.txt', 'http://127.0.0.1:PORT/../secret.txt', 'file:///etc/passwd', '/?t=TOKEN', '/#', '*', '/__proto__', '/constructor', `/${'a'.repeat(20_000)}`, '/assets', '/assets/', '/secret.txt']
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'PROPFIND', 'get', 'G\u0000T', '', 'GET /secret.txt HTTP/1.1\r\nX:']
const HOSTS = ['127.0.0.1:PORT', 'localhost:PORT', '[::1]:PORT', 'evil.example', 'evil.example:PORT', '127.0.0.1:PORT@evil.example', '127.0.0.1:PORT/../x', '127.0.0.1:PORT.evil.example', '127.0.0.1', '0x7f000001:PORT', '2130706433:PORT', '127.1:PORT', '127.0.0.1:PORT\r\nHost: evil.example', '', ' ', '\u0000', '127.0.0.1:99999', '[::ffff:127.0.0.1]:PORT']
const ORIGINS = ['http://127.0.0.1:PORT', 'http://localhost:PORT', 'https://127.0.0.1:PORT', 'null', 'http://evil.example', 'http://127.0.0.1:PORT.evil.example', 'http://127.0.0.1:PORT/', 'file://', '', 'http://[::1]:PORT']
const HEADERS = ['Accept-Encoding: br', 'Accept-Encoding: gzip;q=0, identity', 'If-None-Match: *', 'Range: bytes=0-1', 'Range: bytes=-99999999999', 'Content-Length: -1', 'Content-Length: 5', 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked\r\nContent-Length: 3', 'Expect: 100-continue', 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 12', 'Connection: Upgrade\r\nUpgrade: h2c', 'Cookie: t=TOKEN', 'Authorization: Bearer TOKEN', `X-Long: ${'x'.repeat(20_000)}`, 'X-Bad: \u0001', ' folded', ':', 'X-Forwarded-Host: 127.0.0.1:PORT', ...Array.from({ length: 3 }, (_, at) => `X-Many: ${at}\r\n`.repeat(60).trimEnd())]
const VERSIONS = ['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'http/1.1', '']

const fair = fc.tuple(fc.constantFrom('GET', 'HEAD'), fc.constantFrom('/', '/index.html', '/healthz', '/assets/index-a1B2c3D4.js'), fc.constantFrom('127.0.0.1:PORT', 'localhost:PORT')).map(([method, path, host]): Request => ({ text: `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, manner: 'whole', fair: true }))

const foul = fc.record({
  method: fc.constantFrom(...METHODS), path: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PATHS) }, { weight: 1, arbitrary: hostileText.map((text) => `/${text}`) }), version: fc.oneof({ weight: 6, arbitrary: fc.constant('HTTP/1.1') }, { weight: 1, arbitrary: fc.constantFrom(...VERSIONS) }),
  host: fc.oneof({ weight: 3, arbitrary: fc.constant('127.0.0.1:PORT') }, { weight: 4, arbitrary: fc.constantFrom(...HOSTS) }), origin: fc.option(fc.constantFrom(...ORIGINS)), headers: fc.array(fc.constantFrom(...HEADERS), { maxLength: 3 }),
  body: fc.oneof(fc.constant(''), hostileText), manner: fc.oneof({ weight: 8, arbitrary: fc.constant('whole' as const) }, { weight: 1, arbitrary: fc.constantFrom('pieces' as const, 'cut' as const) }),
}).map(({ method, path, version, host, origin, headers, body, manner }): Request => ({
  text: `${method} ${path} ${version}\r\nHost: ${host}\r\n${origin === null ? '' : `Origin: ${origin}\r\n`}${headers.map((header) => `${header}\r\n`).join('')}${headers.some((header) => header.startsWith('Connection')) ? '' : 'Connection: close\r\n'}\r\n${body}`, manner, fair: false,
}))

const junk = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('\u0016\u0003\u0001', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '\r\n\r\n', 'GET')).map((text): Request => ({ text, manner: 'cut', fair: false }))

export const request: fc.Arbitrary<Request> = fc.oneof({ weight: 3, arbitrary: fair }, { weight: 12, arbitrary: foul }, { weight: 1, arbitrary: junk })
