import { isAppUrl } from './app-url.ts'

/** The one kind of page that may stand in a second window: what a class sees on the wall. */
export function isProjectorUrl(text: string): boolean {
  return isAppUrl(text) && /^#\/class\/[\w-]{1,40}\/projector$/.test(new URL(text).hash)
}
