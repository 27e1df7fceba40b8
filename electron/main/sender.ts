import { isAppUrl } from './app-url.ts'

/** What Electron tells about the frame that sent a message; it is null when that frame is gone. */
interface Frame {
  url: string
  parent: unknown
}

/** True only for the top frame of one of our own pages. Every handler in `ipc.ts` asks this first. */
export function isOwnPage(event: { senderFrame: Frame | null }): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isAppUrl(frame.url)
}
