import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Admit, Connect } from './guard.ts'
import { LIMITS, type Limits } from './limits.ts'
import { loopbackHosts } from './origin.ts'
import { openPageServer, type NoServer, type PageServer } from './page-server.ts'
import { sameToken } from './token.ts'

const LOOPBACK = '127.0.0.1'

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

export interface RunningServer extends PageServer {
  /** `http://127.0.0.1:PORT`, without the token. */
  origin: string
}

/** Serves the owner's page and its WebSocket on the loopback address, and on no other. */
export async function openServer({ token, connect, limits, ...options }: ServerOptions): Promise<Result<RunningServer, NoServer>> {
  const opened = await openPageServer({ ...options, address: LOOPBACK, hosts: loopbackHosts, admit: ownerOnly(token, connect), limits: { ...LIMITS, ...limits }, where: 'the address that `serve` printed' })
  return opened.ok ? ok({ ...opened.value, origin: `http://${LOOPBACK}:${opened.value.port}` }) : opened
}

function ownerOnly(token: string, connect: Connect): Admit {
  return (caller) => {
    if (caller.token === undefined) return refuse('unauthorised', 'The first message must be a hello with the access token. Open the address that `serve` printed.')
    if (!sameToken(caller.token, token)) return refuse('unauthorised', 'This tab\'s access token is not, or no longer, the right one. Nothing is lost: open the address that `serve` printed.')
    return ok(connect)
  }
}
