import { ipcMain, shell, type WebContents } from 'electron'
import { MESSAGE_CHANNEL, OPEN_CHANNEL } from '../../shared/protocol/channels.ts'
import type { App } from '../compose.ts'
import { isOwnPage } from './sender.ts'

type Connection = ReturnType<App['connect']>

/** The window's door to the app: one channel for messages, one to open a source in the system's browser. */
export function openIpc(app: App): void {
  const connections = new Map<WebContents, Connection>()

  function connectionOf(page: WebContents): Connection {
    const known = connections.get(page)
    if (known) return known
    const connection = app.connect({ kind: 'owner' }, (message) => {
      if (!page.isDestroyed()) page.send(MESSAGE_CHANNEL, message)
    })
    connections.set(page, connection)
    const end = () => {
      page.off('did-navigate', end)
      page.off('destroyed', end)
      connections.delete(page)
      connection.close()
    }
    page.on('did-navigate', end) // a reloaded page says hello on a connection of its own
    page.on('destroyed', end)
    return connection
  }

  ipcMain.on(MESSAGE_CHANNEL, (event, message: unknown) => {
    if (!isOwnPage(event)) return refused(MESSAGE_CHANNEL, event.senderFrame?.url)
    connectionOf(event.sender).receive(message)
  })

  ipcMain.on(OPEN_CHANNEL, (event, url: unknown) => {
    if (!isOwnPage(event)) return refused(OPEN_CHANNEL, event.senderFrame?.url)
    openSource(app, url)
  })
}

/** Opens an address in the system's browser if, and only if, a source in the loaded pack has it. */
export function openSource(app: App, url: unknown): void {
  if (typeof url === 'string' && app.isSourceAddress(url)) void shell.openExternal(url)
  else console.warn(`Not opened, because it is not the address of a source: ${typeof url === 'string' ? url.slice(0, 200) : `a value of type ${typeof url}`}`) // an object's own toString could throw
}

/** A foreign sender gets no answer, but whoever runs the app can see that it tried. */
function refused(channel: string, from: string | undefined): void {
  console.warn(`Refused a message on ${channel} from ${from ?? 'a frame that is gone'}.`)
}
