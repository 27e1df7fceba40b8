import type { WebPreferences } from 'electron'

/** What a page of ours may do. A test holds the whole list, so that nothing is switched on in passing. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false, // Chromium would fetch its dictionaries from the internet
  }
}
