import { once } from 'node:events'
import { createServer } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, test, vi } from 'vitest'
import { openClassServer, type ClassServer } from '../../electron/classroom/class-server.ts'
import { CLASS_PORTS } from '../../electron/classroom/ports.ts'
import { anOpenClass, CLASS, helloTo, otherAddress, someDoors } from '../support/open-class.ts'

const ipv4 = (address: string): NetworkInterfaceInfo => ({ address, family: 'IPv4', internal: false, netmask: '255.255.255.0', mac: '02:00:00:00:00:01', cidr: `${address}/24` })
const LOOPBACK = { lo: [{ ...ipv4('127.0.0.1'), internal: true }] }

/** Interfaces that change while the class is open. */
function aNetwork() {
  let interfaces: Record<string, NetworkInterfaceInfo[]> = LOOPBACK
  return { networkInterfaces: () => interfaces, goTo: (next: Record<string, NetworkInterfaceInfo[]>) => { interfaces = next } }
}

describe('an open class', () => {
  test('is reached by the page\'s address, and what is shown of the door leads there', async () => {
    await using door = await anOpenClass()
    expect(door.opened).toMatchObject({ sessionId: CLASS, address: '127.0.0.1', url: `http://127.0.0.1:${door.port}`, joinUrl: `${door.origin}/#/join/${door.opened.code}`, openedAt: '2026-01-29T09:00:00.000Z', trouble: null })
    const response = await fetch(door.origin)
    expect(await response.text()).toContain('<title>Tour de Table</title>')
    expect(response.headers.get('content-security-policy')).toContain(`connect-src 'self' ws://127.0.0.1:${door.port}`)
  })

  test('lets devices in as who they are: a visitor with the address of the device, a person by the key of a seat, a projector by its own', async () => {
    await using door = await anOpenClass()
    const key = door.seat('p1')
    expect((await helloTo(door)).answer).toMatchObject({ t: 'welcome', as: 'visitor' })
    expect((await helloTo(door, key)).answer).toMatchObject({ t: 'welcome', as: 'participant' })
    expect((await helloTo(door, door.opened.projectorUrl?.split('/').at(-1))).answer).toMatchObject({ t: 'welcome', as: 'projector' })
    expect(door.came).toEqual([{ kind: 'visitor', sessionId: CLASS, from: '127.0.0.1' }, { kind: 'participant', sessionId: CLASS, participant: 'p1' }, { kind: 'projector', sessionId: CLASS }])
  })

  test('answers a wrong code, and takes the right one, also under a new code', async () => {
    await using door = await anOpenClass()
    expect(door.checkCode(CLASS, 'wrong!', 'a')).toMatchObject({ reason: 'wrong-code' })
    expect(door.checkCode(CLASS, door.opened.code, 'a').ok).toBe(true)
    const renewed = door.newCode(CLASS)
    expect(renewed).toMatchObject({ ok: true, value: { port: door.port } })
    expect(door.checkCode(CLASS, door.opened.code, 'a')).toMatchObject({ reason: 'wrong-code' })
    expect(door.checkCode(CLASS, door.door(CLASS)?.code ?? '', 'a').ok).toBe(true)
    expect(door.checkCode('another', door.door(CLASS)?.code ?? '', 'a')).toMatchObject({ reason: 'not-now' })
  })

  test('tells the teacher when somebody is guessing; a new code lets people join again', async () => {
    await using door = await anOpenClass()
    for (let device = 0; device < 60; device++) door.checkCode(CLASS, 'wrong!', `10.0.0.${device}`)
    expect(door.door(CLASS)?.trouble).toContain('guessing')
    expect(door.checkCode(CLASS, door.opened.code, 'honest')).toMatchObject({ reason: 'too-many-tries' })
    door.newCode(CLASS)
    expect(door.door(CLASS)?.trouble).toBeNull()
    expect(door.checkCode(CLASS, door.door(CLASS)?.code ?? '', 'honest').ok).toBe(true)
  })

  test('says goodbye to everybody when it is closed, and its port is free', async () => {
    await using door = await anOpenClass()
    const { client } = await helloTo(door)
    await door.close(CLASS)
    expect((await client.closed).code).toBe(1001)
    expect(door.door(CLASS)).toBeNull()
    const other = createServer().listen(door.port, '127.0.0.1')
    await once(other, 'listening')
    other.close()
  })

  test('ends the pages of a person whose seat is taken back, with the reason, and nobody else\'s', async () => {
    await using door = await anOpenClass()
    const [key, other] = [door.seat('p1'), door.seat('p2')]
    const [phone, laptop, neighbour] = [(await helloTo(door, key)).client, (await helloTo(door, key)).client, (await helloTo(door, other)).client]
    door.takeBack(key)
    door.drop(CLASS, 'p1', { reason: 'removed', detail: 'The teacher took you out.' })
    for (const page of [phone, laptop]) {
      expect(await page.next()).toEqual({ t: 'refused', error: { reason: 'removed', detail: 'The teacher took you out.' } })
      expect((await page.closed).reason).toBe('removed')
    }
    neighbour.send({ t: 'call', id: 1, method: 'app.info', params: {} })
    expect(await neighbour.next()).toMatchObject({ t: 'result', id: 1 })
  })

  test('is opened where it is when it is opened again: nobody is thrown out', async () => {
    await using door = await anOpenClass()
    const { client } = await helloTo(door)
    expect(await door.open({ sessionId: CLASS, address: '127.0.0.1' })).toEqual({ ok: true, value: door.opened })
    client.send({ t: 'call', id: 1, method: 'app.info', params: {} })
    expect(await client.next()).toMatchObject({ t: 'result', id: 1 })
  })

  test.skipIf(otherAddress === undefined)('moves to another address with the same code', async () => {
    await using door = await anOpenClass()
    const moved = await door.open({ sessionId: CLASS, address: otherAddress ?? '', port: 0 })
    expect(moved).toMatchObject({ ok: true, value: { address: otherAddress, code: door.opened.code } })
    expect((await helloTo({ origin: moved.ok ? moved.value.url : '' })).answer).toMatchObject({ as: 'visitor' })
    await expect(fetch(door.origin)).rejects.toThrow('fetch failed')
  })
})

describe('a class is not opened', () => {
  test('before anybody asks for it: nothing is known of it, and everything says so', async () => {
    await using doors = someDoors()
    expect(doors.door(CLASS)).toBeNull()
    expect(doors.newCode(CLASS)).toMatchObject({ reason: 'not-now' })
    expect(doors.checkCode(CLASS, 'CCCCCC', 'a')).toMatchObject({ reason: 'not-now' })
    expect(await doors.reach(CLASS)).toMatchObject({ reason: 'not-now' })
    await doors.close(CLASS)
  })

  test('on an address that this laptop does not have, nor on all of them at once', async () => {
    await using doors = someDoors()
    for (const address of ['198.51.100.7', '0.0.0.0', '::', 'localhost', '', 'evil.example', '127.0.0.1:80']) expect([address, await doors.open({ sessionId: CLASS, address, port: 0 })]).toMatchObject([address, { ok: false, reason: 'unknown-address' }])
  })

  test('on an address that went away just now', async () => {
    await using doors = someDoors({ networkInterfaces: () => ({ wlan0: [ipv4('198.51.100.7')] }) })
    expect(await doors.open({ sessionId: CLASS, address: '198.51.100.7', port: 0 })).toMatchObject({ ok: false, reason: 'unknown-address' })
  })

  test('on a port that is in use, and stays shut', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    await using doors = someDoors()
    expect(await doors.open({ sessionId: CLASS, address: '127.0.0.1', port: (other.address() as { port: number }).port })).toMatchObject({ ok: false, reason: 'port-in-use' })
    expect(doors.door(CLASS)).toBeNull()
    other.close()
  })

  test('while another one is open', async () => {
    await using door = await anOpenClass()
    expect(await door.open({ sessionId: 'another', address: '127.0.0.1', port: 0 })).toMatchObject({ ok: false, reason: 'not-now', detail: expect.stringContaining('Another class') })
    await door.close('another')
    expect(door.door(CLASS)).not.toBeNull()
    await door.close(CLASS)
    expect(await door.open({ sessionId: 'another', address: '127.0.0.1', port: 0 })).toMatchObject({ ok: true })
  })

  test('without a page to give out', async () => {
    await using doors = someDoors({ root: '/nowhere' })
    expect(await doors.open({ sessionId: CLASS, address: '127.0.0.1', port: 0 })).toMatchObject({ ok: false, reason: 'failed', detail: expect.stringContaining('npm run build') })
  })
})

test('the first free port of twenty is taken, from 47480 on', async () => {
  await using doors = someDoors()
  const opened = await doors.open({ sessionId: CLASS, address: '127.0.0.1' })
  expect(CLASS_PORTS[0]).toBe(47480)
  expect(CLASS_PORTS).toContain(opened.ok ? opened.value.port : opened.detail)
})

describe('when the network goes away', () => {
  test('the teacher is told, nothing is closed, and all is well when it is back', async () => {
    const network = aNetwork()
    await using door = await anOpenClass(network)
    const { client } = await helloTo(door)
    network.goTo({})
    door.clock.pass(2_000)
    expect(door.door(CLASS)?.trouble).toContain('127.0.0.1 is gone')
    network.goTo(LOOPBACK)
    await vi.waitFor(() => {
      door.clock.pass(2_000)
      expect(door.door(CLASS)?.trouble).toBeNull()
    })
    client.send({ t: 'call', id: 1, method: 'app.info', params: {} })
    expect(await client.next()).toMatchObject({ t: 'result', id: 1 })
  })

  test('another network is offered, not forced', async () => {
    const network = aNetwork()
    await using door = await anOpenClass(network)
    network.goTo({ wlan0: [ipv4('192.168.137.1')] })
    door.clock.pass(2_000)
    expect(door.door(CLASS)).toMatchObject({ address: '127.0.0.1', trouble: expect.stringContaining('192.168.137.1 (wlan0)') })
  })

  test('a server that did not outlive it is opened again at the same port, with the same code and seats', async () => {
    const network = aNetwork()
    const servers: ClassServer[] = []
    await using door = await anOpenClass({
      ...network,
      async openServer(options) {
        const opened = await openClassServer(options)
        if (opened.ok) servers.push(opened.value)
        return opened
      },
    })
    const key = door.seat('p1')
    network.goTo({})
    door.clock.pass(2_000)
    await servers[0]?.close()
    network.goTo(LOOPBACK)
    await vi.waitFor(() => {
      door.clock.pass(2_000)
      expect(door.door(CLASS)?.trouble).toBeNull()
    })
    expect(door.door(CLASS)).toEqual(door.opened)
    expect((await helloTo(door, key)).answer).toMatchObject({ as: 'participant' })
  })

  test('a server that fails is opened again', async () => {
    const fail: ((error: Error) => void)[] = []
    await using door = await anOpenClass({
      openServer(options) {
        if (options.failed) fail.push(options.failed)
        return openClassServer(options)
      },
    })
    fail[0]?.(new Error('the adapter was pulled out'))
    expect(door.door(CLASS)?.trouble).toContain('the adapter was pulled out')
    await vi.waitFor(() => {
      door.clock.pass(2_000)
      expect(door.door(CLASS)?.trouble).toBeNull()
    })
  })
})

describe('the self-test', () => {
  test('says that this laptop alone is no network', async () => {
    await using door = await anOpenClass()
    expect(await door.reach(CLASS)).toMatchObject({ ok: true, value: { self: true, otherSince: null, detail: expect.stringContaining('no other device can reach it') } })
  })

  test.skipIf(otherAddress === undefined)('finds the laptop under its address of the network, and says what to try until another device has come', async () => {
    await using door = await anOpenClass({ address: otherAddress ?? '' })
    expect(await door.reach(CLASS)).toMatchObject({ ok: true, value: { self: true, otherSince: null, detail: expect.stringMatching(/same wireless network.*firewall.*hotspot/s) } })
  })

  test.skipIf(process.platform !== 'linux')('knows when another device has come', async () => {
    await using door = await anOpenClass({ networkInterfaces: () => ({ wlan0: [ipv4('127.0.0.1')] }) })
    await helloTo(door, undefined, '127.0.0.9') // from an address that is none of the laptop's
    expect(await door.reach(CLASS)).toMatchObject({ ok: true, value: { otherSince: '2026-01-29T09:00:00.000Z', detail: expect.stringContaining('another device has reached it') } })
  })

  test('says so when the laptop does not reach itself', async () => {
    const servers: ClassServer[] = []
    await using door = await anOpenClass({
      async openServer(options) {
        const opened = await openClassServer(options)
        if (opened.ok) servers.push(opened.value)
        return opened
      },
    })
    await servers[0]?.close()
    expect(await door.reach(CLASS)).toMatchObject({ ok: true, value: { self: false, detail: expect.stringContaining('firewall') } })
  })
})
