import type { Server } from 'node:http'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Connect } from './guard.ts'
import { pageHandler } from './http.ts'
import { LIMITS, type Limits } from './limits.ts'
import { loopbackHosts } from './origin.ts'
import { openSocket } from './socket.ts'
import { staticFiles } from './static-files.ts'

/** Taken this way because importing it as a module evaluates all of its exports, Node's whole HTTP client among them: 20 ms. */
const { createServer } = process.getBuiltinModule('node:http')

const LOOPBACK = '127.0.0.1'

/** Milliseconds for the headers and for a whole request; how often is looked for those that take longer, without which Node would wait half a minute more. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }

export interface ServerOptions {
  /** Folder of the built page. */
  root: string
  /** Tried in order; 0 lets the system choose. */
  ports: readonly number[]
  token: string
  connect: Connect
  limits?: Partial<Limits>
  now?: () => number
}

export interface RunningServer {
  port: number
  /** `http://127.0.0.1:PORT`, without the token. */
  origin: string
  /** Ends every connection; resolves when the port is free again. */
  close(): Promise<void>
}

/** Serves the page and its WebSocket on the loopback address, and on no other. */
export async function openServer({ root, ports, token, connect, limits, now = performance.now.bind(performance) }: ServerOptions): Promise<Result<RunningServer, 'port-in-use' | 'failed'>> {
  let hosts: ReadonlySet<string> = new Set()
  const allowedHosts = () => hosts
  const server = createServer({ ...PATIENCE, maxHeaderSize: 16 * 1024 }, pageHandler(staticFiles(root), allowedHosts))
  server.maxConnections = 256
  const socket = openSocket(server, allowedHosts, { connect, token, limits: { ...LIMITS, ...limits }, now })
  const listening = await listen(server, ports)
  if (!listening.ok) {
    await socket.close()
    return listening
  }
  const port = listening.value
  hosts = loopbackHosts(port)
  return ok({
    port,
    origin: `http://${LOOPBACK}:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      await socket.close()
      server.closeAllConnections()
      await closed
    },
  })
}

async function listen(server: Server, ports: readonly number[]): Promise<Result<number, 'port-in-use' | 'failed'>> {
  for (const port of ports) {
    const error = await tryPort(server, port)
    if (!error) return ok(portOf(server))
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
function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error)
    server.once('error', failed)
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed)
      resolve(null)
    })
  })
}
