/**
 * The window's page gets one frozen object with four members and no way to name a channel. It carries the same
 * plain messages as the WebSocket of the browser mode.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { MESSAGE_CHANNEL, OPEN_CHANNEL } from '../../shared/protocol/channels.ts'

contextBridge.exposeInMainWorld(
  'tourDeTable',
  Object.freeze({
    kind: 'electron',
    send(message: unknown): void {
      ipcRenderer.send(MESSAGE_CHANNEL, message)
    },
    /** Returns a function that ends the listening. The listener gets the message, never Electron's event object. */
    onMessage(listener: (message: unknown) => void): () => void {
      const forward = (_event: unknown, message: unknown) => listener(message)
      ipcRenderer.on(MESSAGE_CHANNEL, forward)
      return () => {
        ipcRenderer.off(MESSAGE_CHANNEL, forward)
      }
    },
    openSource(url: string): void {
      ipcRenderer.send(OPEN_CHANNEL, url)
    },
  }),
)
