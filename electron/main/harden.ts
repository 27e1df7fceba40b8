import { app, session } from 'electron'
import { isAppUrl } from './app-url.ts'

/**
 * Denies what a page of ours never needs: permissions, devices, other addresses, new windows, embedded pages.
 * @param onNewWindow told of an address that the page wanted in a new window; the page itself never gets one
 */
export function hardenPages(onNewWindow: (url: string) => unknown): void {
  session.defaultSession.setPermissionRequestHandler((_page, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)

  app.on('web-contents-created', (_created, page) => {
    page.on('will-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault()
    })
    page.on('will-redirect', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault()
    })
    page.on('will-attach-webview', (event) => event.preventDefault())
    page.setWindowOpenHandler(({ url }) => {
      onNewWindow(url)
      return { action: 'deny' }
    })
  })
}
