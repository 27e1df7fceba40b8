/** Names that only this very machine answers to; the owner's own server listens under no other (`electron/classroom/origin.ts`). */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Addresses after `#` that only the door of a class has. */
const SEAT_PAGES = /^#\/?(?:join|seat|device)(?:\/|$)/

/**
 * Is this page the owner's own, or has somebody come by the door of a class? By the address alone, before anything is sent: over the
 * network it is never the owner's, and on the owner's machine only with the secret that `serve` printed. `token`: that secret.
 */
export function isOwnersPage({ hostname, hash, token }: { hostname: string; hash: string; token: string | undefined }): boolean {
  return LOOPBACK.has(hostname) && token !== undefined && !SEAT_PAGES.test(hash)
}
