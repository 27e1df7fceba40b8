import type { Server } from 'node:http'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Admit } from './guard.ts'
import { pageHandler } from './http.ts'
import type { Limits } from './limits.ts'
import { perAddress } from './per-address.ts'
import { openSocket } from './socket.ts'
import { staticFiles } from './static-files.ts'

/** Taken this way because importing it as a module evaluates all of its exports, Node's whole HTTP client among them: 20 ms. */
const { createServer } = process.getBuiltinModule('node:http')

/** Milliseconds for the headers and for a whole request; how often is looked for those that take longer, without which Node would wait half a minute more. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }

/** Milliseconds in which nothing may move on an HTTP connection before it is ended: somebody who asks and does not read. */
const IDLE_MS = 30_000

export interface PageServerOptions {
  /** Folder of the built page. */
  root: string
  /** The one address that is listened on. */
  address: string
  /** Tried in order; 0 lets the system choose. */
  ports: readonly number[]
  /** The `host:port` forms under which the server answers. */
  hosts: (port: number) => ReadonlySet<string>
  admit: Admit
  limits: Limits
  /** The address to open, in words. */
  where: string
  now?: () => number
  /** Told of each connection: from which address. */
  heard?: (from: string) => void
  /** Told when the server itself fails later on. */
  failed?: (error: Error) => void
}

export interface PageServer {
  port: number
  /** Ends every connection; resolves when the port is free again. */
  close(): Promise<void>
}

export type NoServer = 'port-in-use' | 'unknown-address' | 'failed'

/** Serves the page and its WebSocket on exactly one address. */
export async function openPageServer(options: PageServerOptions): Promise<Result<PageServer, NoServer>> {
  const { root, address, ports, limits, where, admit, heard, now = performance.now.bind(performance) } = options
  let hosts: ReadonlySet<string> = new Set()
  const allowedHosts = () => hosts
  const server = createServer({ ...PATIENCE, maxHeaderSize: 16 * 1024 }, pageHandler(staticFiles(root), allowedHosts, where))
  server.maxConnections = limits.tcp
  server.timeout = IDLE_MS
  const { isFull, enter } = perAddress(limits.tcpPerAddress)
  server.on('connection', (socket) => {
    const from = socket.remoteAddress ?? ''
    if (isFull(from)) return void socket.destroy()
    socket.on('close', enter(from))
    heard?.(from)
  })
  const socket = openSocket(server, allowedHosts, { admit, limits, now })
  const listening = await listen(server, address, ports)
  if (!listening.ok) {
    await socket.close()
    return listening
  }
  const port = listening.value
  hosts = options.hosts(port)
  server.on('error', options.failed ?? ((error) => console.error('The server failed:', error)))
  return ok({
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      await socket.close()
      server.closeAllConnections()
      await closed
    },
  })
}

async function listen(server: Server, address: string, ports: readonly number[]): Promise<Result<number, NoServer>> {
  for (const port of ports) {
    const error = await tryPort(server, address, port)
    if (!error) return ok(portOf(server))
    if (error.code === 'EADDRNOTAVAIL') return refuse('unknown-address', `This laptop does not have the address ${address} at the moment. Nothing was started or changed: choose one of the addresses that it has.`)
    if (error.code !== 'EADDRINUSE') return refuse('failed', `The server could not listen on port ${port}: ${error.message}. Choose another with --port.`)
  }
  const which = ports.length === 1 ? `Port ${ports[0]} is` : `The ports ${ports[0]} to ${ports.at(-1)} are`
  return refuse('port-in-use', `${which} in use by another program. Nothing was started or changed: close that program, or choose another port with --port.`)
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.')
  return address.port
}

/** Null when listening. */
function tryPort(server: Server, address: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error)
    server.once('error', failed)
    server.listen(port, address, () => {
      server.off('error', failed)
      resolve(null)
    })
  })
}
