import { createHash } from 'node:crypto'
import { TRANSCRIPT_STYLE } from '../shared/transcript/html-style.ts'

/**
 * The headers of the page, in one place because two servers send them: the window's `app:` scheme and the loopback
 * HTTP server of the browser mode.
 */

/** How the page reaches its host: by IPC in the window, by WebSocket at this origin (`ws://127.0.0.1:PORT`) in a browser. */
export type PageTransport = { kind: 'window' } | { kind: 'browser'; socketOrigin: string }

/**
 * The one `<style>` that react-aria writes at run time (touch scrolling on buttons), allowed by the hash of its text
 * instead of `unsafe-inline`. A test compares it with the installed version.
 */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/**
 * The style of a transcript, by its hash: its preview is a frame whose text the page gives (`srcdoc`), and such a frame keeps to the policy
 * of its page besides its own. No other frame is let in.
 */
const TRANSCRIPT = `'sha256-${createHash('sha256').update(TRANSCRIPT_STYLE).digest('base64')}'`

/** No inline script, no eval, nothing from another origin, no frames with an address, no forms. React's `style` props go through CSSOM. */
export function contentSecurityPolicy(transport: PageTransport): string {
  const socket = transport.kind === 'browser' ? ` ${transport.socketOrigin}` : '' // older Safari does not count ws: as 'self'
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${REACT_ARIA_STYLE} ${TRANSCRIPT}`,
    "font-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Every header that protects the page, for any response of either server. */
export function pageHeaders(transport: PageTransport): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(transport),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  }
}
