import { EventEmitter } from 'node:events'
import { vi } from 'vitest'
import { openIpc } from '../../electron/main/ipc.ts'
import { HOME_URL } from '../../electron/main/app-url.ts'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import { MESSAGE_CHANNEL } from '../../shared/protocol/channels.ts'
import { describeTransport } from './transport.ts'

/** The two ends of Electron's IPC; what crosses is cloned as there, so nothing that cannot cross would pass unseen. */
const { ipcMain } = vi.hoisted(() => ({ ipcMain: { on: (_channel: string, _listener: (...args: unknown[]) => void) => {} } }))
vi.mock('electron', () => ({ ipcMain, shell: {} }))

describeTransport('IPC with fake ports', async (app) => {
  const main = new EventEmitter()
  ipcMain.on = (channel, listener) => void main.on(channel, listener)
  openIpc(app)
  return {
    async connect() {
      const page = Object.assign(new EventEmitter(), { isDestroyed: () => false, send: (channel: string, message: ServerMessage) => void out.emit(channel, structuredClone(message)) })
      const out = new EventEmitter()
      return {
        send: (message) => void main.emit(MESSAGE_CHANNEL, { sender: page, senderFrame: { url: HOME_URL, parent: null } }, structuredClone(message)),
        onMessage: (listener) => void out.on(MESSAGE_CHANNEL, listener),
        close: () => void page.emit('destroyed'),
      }
    },
    async [Symbol.asyncDispose]() {},
  }
})
