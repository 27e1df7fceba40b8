import type { NetworkAddress, Reach } from '../../shared/protocol/api.ts'

/** Taken this way because importing it as a module evaluates all of its exports: 20 ms. */
const { get } = process.getBuiltinModule('node:http')

/** Milliseconds in which this laptop must have answered itself. */
const ANSWER_MS = 2_000

/** Does the laptop answer under this address, asked from the laptop itself? */
export function answersAt(origin: string, withinMs: number = ANSWER_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(`${origin}/healthz`, { agent: false, signal: AbortSignal.timeout(withinMs) }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('error', () => resolve(false))
  })
}

/** What the self-test found, with what to try. `other`: when a device that is not this laptop was last here (ISO), or null. */
export function reachOf({ self, other, url, kind }: { self: boolean; other: string | null; url: string; kind: NetworkAddress['kind'] }): Reach {
  return { self, otherSince: other, detail: detailOf({ self, other, url, kind }) }
}

function detailOf({ self, other, url, kind }: { self: boolean; other: string | null; url: string; kind: NetworkAddress['kind'] }): string {
  if (!self) return `This laptop does not reach itself at ${url}. Nothing is lost. Is it still in the same network? If so, let this program through the laptop’s firewall (private networks), or open the class on another address.`
  if (other !== null) return 'This laptop answers, and another device has reached it. A device that cannot is most likely in another network.'
  if (kind === 'loopback') return 'This address is for trying out on this laptop alone: no other device can reach it. To let devices in, open the class on an address of the network.'
  return `This laptop answers at ${url}, but no other device has been here yet. Open the address on one phone. If nothing comes: is the phone in the same wireless network, with its mobile data off? Does the laptop’s firewall let this program through (private networks)? ${kind === 'hotspot'
    ? 'Is the phone on this very hotspot?'
    : 'Many school networks keep devices apart from each other; then switch on a hotspot, on the laptop or on a phone that the laptop joins, let the class join it, and open the class on the hotspot’s address.'} If none of it helps: everything works on one screen or on paper too.`
}
