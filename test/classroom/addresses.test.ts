import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { listAddresses } from '../../electron/classroom/addresses.ts'

const ipv4 = (address: string, internal = false): NetworkInterfaceInfo => ({ address, family: 'IPv4', internal, netmask: '255.255.255.0', mac: '02:00:00:00:00:01', cidr: `${address}/24` })
const ipv6 = (address: string): NetworkInterfaceInfo => ({ address, family: 'IPv6', internal: false, netmask: 'ffff:ffff:ffff:ffff::', mac: '02:00:00:00:00:01', cidr: `${address}/64`, scopeid: 2 })
const LO = { lo: [ipv4('127.0.0.1', true)] }
const list = (given: Record<string, NetworkInterfaceInfo[]>, platform = 'linux') => listAddresses({ ...LO, ...given }, platform)
const kindOf = (name: string, address: string, platform = 'linux') => list({ [name]: [ipv4(address)] }, platform).find((entry) => entry.address === address)?.kind

test('an interface is known by how Linux, Windows and macOS call it', () => {
  expect(['wlan0', 'wlp2s0', 'wlx00c0ca', 'Wi-Fi', 'WLAN', 'Wi-Fi 2', 'Drahtlosnetzwerkverbindung'].map((name) => kindOf(name, '192.168.1.20'))).toEqual(Array(7).fill('wireless'))
  expect(['eth0', 'enp3s0', 'eno1', 'Ethernet', 'Ethernet 3', 'LAN-Verbindung'].map((name) => kindOf(name, '192.168.1.20'))).toEqual(Array(6).fill('cable'))
  expect(['docker0', 'veth12ab', 'br-9f31', 'virbr0', 'vboxnet0', 'vmnet8', 'utun3', 'tun0', 'tap0', 'wg0', 'tailscale0', 'vEthernet (WSL)', 'VirtualBox Host-Only Network', 'VMware Network Adapter VMnet1', 'OpenVPN'].map((name) => kindOf(name, '172.17.0.1'))).toEqual(Array(15).fill('virtual'))
  expect([kindOf('en0', '192.168.1.20', 'darwin'), kindOf('en7', '192.168.1.20', 'darwin'), kindOf('Local Area Connection* 10', '192.168.1.20', 'win32'), kindOf('Ethernet 2', '192.168.56.1', 'win32')]).toEqual(['wireless', 'cable', 'other', 'virtual'])
})

test('a shared network is known by its address, whatever the interface is called', () => {
  expect(['192.168.137.1', '172.20.10.2', '192.168.43.17', '10.42.0.1'].map((address) => kindOf('wlan0', address))).toEqual(Array(4).fill('hotspot'))
  expect(kindOf('Local Area Connection* 10', '192.168.137.1', 'win32')).toBe('hotspot')
})

test('wireless comes before cable and cable before the rest; one is the best', () => {
  const found = list({ docker0: [ipv4('172.17.0.1')], eth0: [ipv4('10.1.2.3')], weird0: [ipv4('192.168.9.9')], wlan0: [ipv4('192.168.1.20')] })
  expect(found.map(({ address, best }) => [address, best])).toEqual([['192.168.1.20', true], ['10.1.2.3', false], ['192.168.9.9', false], ['172.17.0.1', false], ['127.0.0.1', false]])
})

test('an address that no device can use is never proposed: link-local, loopback, virtual, public', () => {
  const found = list({ wlan0: [ipv4('169.254.7.7')], eth0: [ipv4('203.0.113.4')], docker0: [ipv4('172.17.0.1')] })
  expect(found.map(({ address, kind, usable, best }) => [address, kind, usable, best])).toEqual([
    ['203.0.113.4', 'cable', false, false], ['172.17.0.1', 'virtual', false, false], ['127.0.0.1', 'loopback', false, false], ['169.254.7.7', 'link-local', false, false],
  ])
})

test('the borders of the private networks', () => {
  const usable = (address: string) => list({ eth0: [ipv4(address)] }).find((entry) => entry.address === address)?.usable
  expect(['10.0.0.1', '10.255.255.254', '172.16.0.1', '172.31.255.254', '192.168.0.1', '100.64.0.1', '100.127.255.254'].map(usable)).toEqual(Array(7).fill(true))
  expect(['9.255.255.255', '11.0.0.1', '172.15.0.1', '172.32.0.1', '192.167.0.1', '192.169.0.1', '100.63.0.1', '100.128.0.1'].map(usable)).toEqual(Array(8).fill(false))
})

test('this laptop alone is listed for trying out, IPv6 is not, and an address stands once', () => {
  expect(list({})).toEqual([{ address: '127.0.0.1', name: 'lo', kind: 'loopback', usable: false, best: false }])
  expect(list({ wlan0: [ipv6('fe80::1'), ipv6('fd00::2')] }).map(({ address }) => address)).toEqual(['127.0.0.1'])
  expect(list({ wlan0: [ipv4('192.168.1.20')], wlan1: [ipv4('192.168.1.20')] }).map(({ name }) => name)).toEqual(['wlan0', 'lo'])
})
