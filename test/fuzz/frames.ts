import * as fc from 'fast-check'
import { hostileText } from './hostile.ts'

const MIB = 1024 * 1024

/** Bytes on an open WebSocket that are no message of ours: binary, beyond the hard limit, reserved bits, unmasked, a continuation of nothing, half a character. */
export type FoulFrame = { binary: boolean; size: number } | { raw: number[] }
export const foulFrame: fc.Arbitrary<FoulFrame> = fc.oneof(
  fc.constantFrom<FoulFrame>({ binary: true, size: 0 }, { binary: true, size: 10 }, { binary: true, size: 300_000 }, { binary: false, size: MIB + 1 }, { binary: false, size: 2 * MIB }),
  fc.constantFrom<FoulFrame>(
    { raw: [0xf1, 0x80, 0, 0, 0, 0] }, { raw: [0x81, 0x02, 0x7b, 0x7d] }, { raw: [0x80, 0x80, 0, 0, 0, 0] }, { raw: [0x83, 0x80, 0, 0, 0, 0] }, { raw: [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28] },
    { raw: [0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0] }, { raw: [0x81, 0xff, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0] }, { raw: [0x89, 0xfe, 0, 0x80, 0, 0, 0, 0] }, { raw: [0x09, 0x80, 0, 0, 0, 0] }, { raw: [0x88, 0x81, 0, 0, 0, 0, 1] },
  ),
)

/** Somebody without the token, from another page, under another name, or with something else than a hello; null says nothing at all. */
export interface Stranger { origin?: string; host?: string; says: string | null }
const says = fc.oneof(
  fc.constantFrom(null, '{"t":"hello","version":VERSION}', '{"t":"hello","version":VERSION,"token":""}', '{"t":"hello","version":VERSION,"token":["x"]}', '{"t":"hello","version":VERSION,"token":{"length":43}}', '{"t":"call","id":1,"method":"app.info","params":{}}', '{"t":"hello","version":99,"token":"y"}', '{}', '[]', 'null', '{"__proto__":{"t":"hello"}}', `{"t":"hello","version":VERSION,"token":"${'x'.repeat(44)}"}`, `{"t":"hello","version":VERSION,"token":"${'x'.repeat(5_000)}"}`),
  hostileText, hostileText.map((token) => JSON.stringify({ t: 'hello', version: 1, token })),
)
export const notTheOwner: fc.Arbitrary<Stranger> = fc.oneof(
  says.map((text) => ({ says: text })),
  fc.constantFrom('http://evil.example', 'https://127.0.0.1:PORT', 'null', 'http://127.0.0.1:PORT.evil.example', 'http://localhost:PORT', 'file://').map((origin) => ({ origin, says: '{"t":"hello","version":VERSION,"token":"x"}' })),
  fc.constantFrom('evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1').map((host) => ({ host, says: '{"t":"hello","version":VERSION,"token":"x"}' })),
)
