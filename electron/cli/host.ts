import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { ok, refuse, type Refusal, type Result } from '../../shared/lib/result.ts'
import type { ClassDoor, NetworkAddress, Results } from '../../shared/protocol/api.ts'
import type { Method, Params } from '../../shared/protocol/messages.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { listAddresses } from '../classroom/addresses.ts'
import { DEFAULT_PORTS } from '../classroom/ports.ts'
import { openServer } from '../classroom/server.ts'
import { accessToken } from '../classroom/token.ts'
import { compose, type App } from '../compose.ts'
import { contentDir } from '../content-dir.ts'
import { dataFolder, databaseIn } from '../data-folder.ts'
import { rendererDir } from '../renderer-dir.ts'
import { backupPath } from '../store/backup-files.ts'
import { endSignal } from './end-signal.ts'
import { DONE, FAILED, refused, type Io } from './io.ts'

export interface HostOptions {
  /** A new class by this recipe, or one that was led before is taken up again. */
  recipe?: string
  session?: string
  address?: string
  /** Of the door. */
  port?: number
  /** Of the teacher's own page, on the loopback address; without it the next free one of the usual. */
  teacherPort?: number
  db?: string
  json?: boolean
}

/** Leads a class without a window, until it is told to end. Out: the exit code. */
export async function hostClass(options: HostOptions, io: Io): Promise<number> {
  process.umask(0o077) // a class is private
  const db = options.db === ':memory:' ? options.db : resolve(options.db ?? databaseIn(dataFolder()))
  const composed = await compose({ db, contentDir: contentDir(), what: 'the class that `host` leads' })
  if (!composed.ok) return refused(io, composed)
  const app = composed.value
  const opened = await openClass(app, options)
  if (!opened.ok) {
    app.close()
    return refused(io, opened)
  }
  const { token, note } = accessToken(db)
  const server = await openServer({ root: rendererDir(), ports: options.teacherPort === undefined ? DEFAULT_PORTS : [options.teacherPort], token, connect: (send) => app.connect({ kind: 'owner' }, send) })
  if (!server.ok) {
    await app.doors.closeAll()
    app.close()
    io.err(server.detail)
    return FAILED
  }
  const ended = endSignal() // before anybody can know that we run
  const door = opened.value
  const page = (route: string) => `${server.value.origin}/?t=${token}#/class/${door.sessionId}${route}`
  const line = { session: door.sessionId, code: door.code, joinUrl: door.joinUrl, url: door.url, port: door.port, teacherUrl: page(''), projectorUrl: page('/projector'), pid: process.pid, db }
  if (options.json) io.out(JSON.stringify(line))
  else for (const row of readable(line)) io.out(row)
  if (note) io.err(note)
  io.err('Press Ctrl+C to stop. Everything is saved as it happens; `--session` takes this class up again.')
  await ended
  await server.value.close()
  const left = await app.leave()
  if (left.ok && left.value?.made) io.err(`Backup: ${backupPath(db, left.value.backup.name)}`)
  return DONE
}

/** `--list-addresses`: what this laptop could be reached by, the best one first. */
export function showAddresses(json: boolean, io: Io): number {
  const addresses = listAddresses(networkInterfaces())
  if (json) io.out(JSON.stringify(addresses))
  else for (const { address, name, kind, usable, best } of addresses) io.out(`${best ? '*' : ' '} ${address.padEnd(16)} ${kind.padEnd(10)} ${name}${usable ? '' : '  (devices in a room do not reach this one)'}`)
  return DONE
}

async function openClass(app: App, options: HostOptions): Promise<Result<ClassDoor, Reason>> {
  const ask = ownerOf(app)
  const address = options.address ?? best(app.doors.addresses())
  if (address === undefined) return refuse('unknown-address', 'This laptop is in no network that devices in a room could reach. Nothing was opened. Join one or start a hotspot, or name an address yourself: `--list-addresses` shows them.')
  const class_ = options.session === undefined ? await ask('class.create', { recipe: options.recipe ?? '', asOf: defaultDay(app) }) : ok({ sessionId: options.session })
  return class_.ok ? await ask('class.open', { sessionId: class_.value.sessionId, address, ...(options.port !== undefined && { port: options.port }) }) : class_
}

const best = (addresses: readonly NetworkAddress[]) => addresses.find((each) => each.best)?.address

function defaultDay({ dossier }: App): string {
  const days = dossier.meta().asOfOptions
  return (days.find((day) => day.default) ?? days[0])?.date ?? ''
}

/** Calls the app as the teacher's own page does. */
function ownerOf(app: App) {
  return <M extends Method>(method: M, params: Params<M>): Promise<Result<Results[M], Reason>> => new Promise((answer) => {
    const connection = app.connect({ kind: 'owner' }, (message) => {
      if (message.t === 'result') answer(ok(message.value as Results[M]))
      if (message.t === 'error') answer({ ok: false, ...message.error } satisfies Refusal<Reason>)
    })
    connection.receive({ t: 'call', id: 1, method, params })
  })
}

/** For a person who looks at the terminal: the code so large that it can be read from the next table. */
function readable({ session, code, joinUrl, url, teacherUrl, projectorUrl }: Record<'session' | 'code' | 'joinUrl' | 'url' | 'teacherUrl' | 'projectorUrl', string>): string[] {
  const wide = code.split('').join('   ')
  const rule = '═'.repeat(wide.length + 8)
  return ['', `  ${rule}`, '', `      ${wide}`, '', `  ${rule}`, '', `  Students open   ${url}   and type the code, or open`, `                  ${joinUrl}`, '', `  Teacher         ${teacherUrl}`, `  Projector       ${projectorUrl}`, `  Session         ${session}`, '']
}
