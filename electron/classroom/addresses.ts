import { BlockList } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'
import type { NetworkAddress } from '../../shared/protocol/api.ts'

export type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>
type Kind = NetworkAddress['kind']

/** Private networks (RFC 1918), and those that a provider shares out (RFC 6598). */
const PRIVATE = ranges('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10')
const LINK_LOCAL = ranges('169.254.0.0/16')
const LOOPBACK = ranges('127.0.0.0/8')
/** What laptops and phones give out when they share their network: Windows, iPhone, Android, NetworkManager, Wi-Fi Direct. */
const HOTSPOTS = ranges('192.168.137.0/24', '172.20.10.0/28', '192.168.43.0/24', '10.42.0.0/24', '192.168.49.0/24')
/** Host-only network of VirtualBox, whose interface Windows may call plainly "Ethernet 2". */
const VIRTUAL = ranges('192.168.56.0/24')

const NAMED: [Kind, RegExp][] = [
  ['virtual', /^(docker|veth|vbox|vmnet|virbr|utun|tun|tap|br-|wg|tailscale|zt|ppp|awdl|llw|vEthernet|lxc|podman)|virtualbox|vmware|hyper-v|vpn|wsl/i],
  ['hotspot', /^(bridge100|ap\d)/],
  ['wireless', /^(wl|wifi|ath|ra\d)|wi-?fi|wlan|wireless|drahtlos|sans fil/i],
  ['cable', /^(en|eth|em\d)|ethernet|\blan\b/i],
]

/** Wireless or hotspot, then cable, then the rest: the order in which they are proposed. */
const RANK: Record<Kind, number> = { hotspot: 0, wireless: 0, cable: 1, other: 2, virtual: 3, loopback: 4, 'link-local': 5 }

/**
 * The IPv4 addresses of this laptop, the most likely one first and marked as the best. In: what `os.networkInterfaces()` gives, which
 * leaves out interfaces that are down. IPv6 is left out: nobody types such an address from a blackboard.
 */
export function listAddresses(interfaces: Interfaces, platform: string = process.platform): NetworkAddress[] {
  const all = Object.entries(interfaces).flatMap(([name, infos]) => (infos ?? []).filter(({ family }) => family === 'IPv4').map(({ address, internal }) => {
    const kind = kindOf(name, address, internal, platform)
    return { address, name, kind, usable: PRIVATE.check(address) && RANK[kind] < RANK.virtual, best: false }
  }))
  const sorted = all.filter(({ address }, at) => all.findIndex((other) => other.address === address) === at).toSorted((a, b) => Number(b.usable) - Number(a.usable) || RANK[a.kind] - RANK[b.kind])
  return sorted.map((entry, at) => ({ ...entry, best: at === 0 && entry.usable }))
}

function kindOf(name: string, address: string, internal: boolean, platform: string): Kind {
  if (internal || LOOPBACK.check(address)) return 'loopback'
  if (LINK_LOCAL.check(address)) return 'link-local'
  const named = platform === 'darwin' && name === 'en0' ? 'wireless' : (NAMED.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other') // the first interface of a MacBook is its Wi-Fi
  if (named === 'virtual' || VIRTUAL.check(address)) return 'virtual'
  return HOTSPOTS.check(address) ? 'hotspot' : named
}

function ranges(...blocks: string[]): BlockList {
  const list = new BlockList()
  for (const block of blocks) {
    const [net, bits] = block.split('/')
    list.addSubnet(net ?? '', Number(bits))
  }
  return list
}
