import { existsSync } from 'node:fs'
import { networkInterfaces as systemInterfaces } from 'node:os'
import { join } from 'node:path'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { ClassDoor } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Schedule } from '../host/clock-driver.ts'
import type { Opens } from '../host/door.ts'
import type { ClassDoors } from '../host/rooms/class-doors.ts'
import { keyHash, newKey } from '../store/seat-keys.ts'
import { listAddresses, type Interfaces } from './addresses.ts'
import type { WhoHas } from './class-admission.ts'
import { openClassServer, type ClassServer } from './class-server.ts'
import { joinCode, type JoinCode } from './join-code.ts'
import { keepOpen, type KeptOpen } from './keep-open.ts'
import type { Limits } from './limits.ts'
import { CLASS_PORTS } from './ports.ts'
import { keepHeapSmall } from './small-heap.ts'
import { answersAt, reachOf } from './reach.ts'

export interface ClassDoorsOptions {
  /** Folder of the built page, which devices are given. */
  root: string
  connect: Opens
  whoHas: WhoHas
  /** Milliseconds since 1970. */
  now: () => number
  schedule: Schedule
  networkInterfaces?: () => Interfaces
  /** A whole number from 0 below the given one, for codes. */
  random?: (below: number) => number
  limits?: Partial<Limits>
  openServer?: typeof openClassServer
}

interface OpenClass {
  sessionId: string
  address: string
  server: ClassServer
  code: JoinCode
  projectorKey: string
  openedAt: string
  watch: KeptOpen
  /** When a device that is not this laptop was last here, ISO. */
  other: string | null
}

/** The doors of classes on this laptop's network; one class is open at a time, and none until it is asked for. */
export function classDoors(options: ClassDoorsOptions): ClassDoors {
  const { root, connect, whoHas, now, schedule, networkInterfaces = systemInterfaces, random, limits, openServer = openClassServer } = options
  let current: OpenClass | null = null
  let busy: Promise<unknown> = Promise.resolve()

  const iso = () => new Date(now()).toISOString()
  const addresses = () => listAddresses(networkInterfaces())
  const openNow = (sessionId: string) => (current?.sessionId === sessionId ? current : null)

  /** One opening or closing after the other. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = busy.then(task)
    busy = turn.catch(() => null)
    return turn
  }

  async function open({ sessionId, address, port }: Parameters<ClassDoors['open']>[0]): Promise<Result<ClassDoor, Reason>> {
    const before = current
    if (before && before.sessionId !== sessionId) return ANOTHER_IS_OPEN
    if (before && before.address === address && (port === undefined || port === before.server.port)) return ok(doorOf(before))
    if (!existsSync(join(root, 'index.html'))) return NO_PAGE
    if (!addresses().some((known) => known.address === address)) return refuse('unknown-address', `This laptop does not have the address ${address.slice(0, 60)} now. Nothing was opened: choose one of the addresses that it has.`)
    const projectorKey = before?.projectorKey ?? newKey()
    const listening = await listen({ sessionId, address, ports: port === undefined ? CLASS_PORTS : [port], projectorKey })
    if (!listening.ok) return listening
    keepHeapSmall()
    const next: OpenClass = {
      sessionId, address, projectorKey, server: listening.value, code: before?.code ?? joinCode({ now, ...(random && { random }) }), openedAt: before?.openedAt ?? iso(), other: null,
      watch: keepOpen({ schedule, hasAddress: () => addresses().some((known) => known.address === address), answers: () => answersAt(originOf(next)), reopen: () => inTurn(() => reopen(next)), gone: () => goneText(address) }),
    }
    current = next
    if (before) await shut(before)
    return ok(doorOf(next))
  }

  function listen({ sessionId, address, ports, projectorKey }: Pick<OpenClass, 'sessionId' | 'address' | 'projectorKey'> & { ports: readonly number[] }) {
    const own = new Set([address, ...addresses().map((known) => known.address)])
    return openServer({
      root, sessionId, address, ports, connect, whoHas, projector: keyHash(projectorKey), limits,
      heard: (from) => { if (current && !own.has(from)) current.other = iso() },
      failed: (error) => current?.watch.failed(`The network of the class failed (${error.message}). Nothing is lost; it is opened again by itself in a moment.`),
    })
  }

  /** On the same address and port, so that every device finds it again by itself. */
  async function reopen(open: OpenClass): Promise<string | null> {
    if (current !== open) return null
    await open.server.close()
    const listening = await listen({ ...open, ports: [open.server.port] })
    if (!listening.ok) return listening.detail
    open.server = listening.value
    return null
  }

  const shut = (open: OpenClass) => {
    open.watch.stop()
    return open.server.close()
  }

  async function close(open: OpenClass | null): Promise<void> {
    if (!open) return
    current = null
    await shut(open)
  }

  function goneText(address: string): string {
    const other = addresses().find(({ best }) => best)
    return `The address ${address} is gone: this laptop has left its network. Nothing is lost; when the network is back, devices come in again by themselves. ${other
      ? `This laptop now has the address ${other.address} (${other.name}): if the class has moved to that network, open the class there.`
      : 'Meanwhile everything works on one screen.'}`
  }

  return {
    addresses,
    open: (wanted) => inTurn(() => open(wanted)),
    close: (sessionId) => inTurn(() => close(openNow(sessionId))),
    openSession: () => current?.sessionId ?? null,
    door: (sessionId) => {
      const open = openNow(sessionId)
      return open && doorOf(open)
    },
    newCode(sessionId) {
      const open = openNow(sessionId)
      if (!open) return NOT_OPEN
      open.code.renew()
      return ok(doorOf(open))
    },
    async reach(sessionId) {
      const open = openNow(sessionId)
      if (!open) return NOT_OPEN
      const url = originOf(open)
      const kind = addresses().find(({ address }) => address === open.address)?.kind ?? 'other'
      return ok(reachOf({ self: await answersAt(url), other: open.other, url, kind }))
    },
    checkCode: (sessionId, code, from) => openNow(sessionId)?.code.check(code, from) ?? NOT_OPEN,
    drop: (sessionId, participant, why) => openNow(sessionId)?.server.drop(participant, why),
    closeAll: () => inTurn(() => close(current)),
  }
}

const originOf = ({ address, server }: OpenClass) => `http://${address}:${server.port}`

function doorOf(open: OpenClass): ClassDoor {
  const url = originOf(open)
  const code = open.code.code()
  const guessed = open.code.pausedUntil() === null ? null : 'Somebody is guessing the code, so nobody can join for a moment; who is in stays in. Make a new code: it is known to nobody yet, and lets people join at once.'
  return {
    sessionId: open.sessionId, address: open.address, port: open.server.port, url, joinUrl: `${url}/#/join/${code}`, projectorUrl: `${url}/#/device/${open.projectorKey}`, code, openedAt: open.openedAt, trouble: open.watch.trouble() ?? guessed,
  }
}

const NOT_OPEN = refuse('not-now', 'This class is not open, so no device can come in. Nothing was changed; open it first.')
const ANOTHER_IS_OPEN = refuse('not-now', 'Another class is open on this laptop. Nothing was changed: close that one first, then open this one.')
const NO_PAGE = refuse('failed', 'The page that devices would be given is not built, so the class was not opened. Run `npm run build`, or lead the class on one screen.')
