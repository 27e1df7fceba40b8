/**
 * Who may talk to a server of ours: pages of this very server, reached by a name that only this machine can have.
 *
 * A hostile website cannot read an address on this machine or in this room, but it can point its own domain at it (DNS rebinding) or
 * open a WebSocket to it. The first gives itself away in `Host`, the second in `Origin`. Both are parsed and compared
 * as a whole; no part of a name is ever searched for in another.
 */

/** The `host:port` forms under which a server bound to loopback may be addressed. */
export function loopbackHosts(port: number): ReadonlySet<string> {
  return new Set(['127.0.0.1', 'localhost', '[::1]'].map((name) => new URL(`http://${name}:${port}`).host))
}

/** The one form under which the door of a class may be addressed: no name of the laptop, which others in a network could take. */
export function classHosts(address: string, port: number): ReadonlySet<string> {
  return new Set([new URL(`http://${address}:${port}`).host])
}

/** The address in a `Host` header, normalised, if it is one of `allowed`; else null. */
export function checkedHost(header: string | undefined, allowed: ReadonlySet<string>): string | null {
  if (header === undefined || /[/?#@\\\s]/.test(header)) return null // more than a host and a port: not what a browser sends
  const host = URL.parse(`http://${header}`)?.host
  return host !== undefined && allowed.has(host) ? host : null
}

/** True if the page that speaks came from this server under the same name: `http:` and the checked host, nothing else. */
export function isOwnOrigin(header: string | undefined, host: string): boolean {
  if (header === undefined) return false
  const url = URL.parse(header)
  return url !== null && url.protocol === 'http:' && url.host === host && url.origin === header
}
