import { describe, expect, it } from 'vitest'
import { seatTokens, tokenOfLink } from '../../renderer/client/seat-tokens.ts'
import { isOwnersPage } from '../../renderer/client/whose-page.ts'
import { storageInMemory } from './kept-in-memory.ts'

describe('the tokens of a browser', () => {
  it('lead back to the seat that was taken last', () => {
    const kept = storageInMemory()
    seatTokens(kept).take('token-monday', 'class-1')
    expect(seatTokens(kept).now()).toBe('token-monday')
    expect(seatTokens(kept).of('class-1')).toBe('token-monday')
  })

  it('are kept by class, so that the seat of another lesson is found again', () => {
    const tokens = seatTokens(storageInMemory())
    tokens.take('token-monday', 'class-1')
    tokens.take('token-tuesday', 'class-2')
    expect([tokens.now(), tokens.of('class-1'), tokens.of('class-2'), tokens.of('class-3')]).toEqual(['token-tuesday', 'token-monday', 'token-tuesday', undefined])
  })

  it('forget the one that was refused, and no other', () => {
    const tokens = seatTokens(storageInMemory())
    tokens.take('token-monday', 'class-1')
    tokens.take('token-tuesday', 'class-2')
    tokens.forget()
    expect([tokens.now(), tokens.of('class-1'), tokens.of('class-2')]).toEqual([undefined, 'token-monday', undefined])
  })

  it('take one from a link before its class is known, and file it once it is', () => {
    const tokens = seatTokens(storageInMemory())
    tokens.take('token-link', null)
    expect(tokens.now()).toBe('token-link')
    tokens.take('token-link', 'class-1')
    expect(tokens.of('class-1')).toBe('token-link')
  })

  it('stay few, and survive nonsense in the storage', () => {
    const kept = storageInMemory()
    for (let n = 0; n < 40; n++) seatTokens(kept).take(`token-${n}`, `class-${n}`)
    expect([seatTokens(kept).of('class-0'), seatTokens(kept).of('class-39')]).toEqual([undefined, 'token-39'])
    kept.write('tour-de-table.seats', '{"now":7,"seats":[["a"],4]}')
    expect(seatTokens(kept).now()).toBeUndefined()
  })

  it('are read out of a link to another device, and out of nothing else', () => {
    expect(tokenOfLink('#/device/abcDEF123_-xyz')).toBe('abcDEF123_-xyz')
    expect([tokenOfLink('#/device/'), tokenOfLink('#/join/ABC234'), tokenOfLink('#/device/short')]).toEqual([null, null, null])
  })
})

describe('whose page it is', () => {
  const at = (hostname: string, hash: string, token?: string) => isOwnersPage({ hostname, hash, token })

  it('is the owner’s only on the loopback address and with the secret', () => {
    expect([at('127.0.0.1', '', 'secret'), at('localhost', '#/archive', 'secret'), at('127.0.0.1', '')]).toEqual([true, true, false])
  })
  it('is never the owner’s over the network, so that its secret is never sent to the door of a class', () => {
    expect([at('192.168.1.20', '', 'secret'), at('192.168.1.20', '#/archive', 'secret'), at('127.0.0.1.example.org', '', 'secret')]).toEqual([false, false, false])
  })
  it('is a seat’s on the addresses of a class, also on the teacher’s own laptop', () => {
    expect(['#/join/KRM4PX', '#/join', '#/seat', '#/device/abcdefgh'].map((hash) => at('127.0.0.1', hash, 'secret'))).toEqual([false, false, false, false])
  })
})
