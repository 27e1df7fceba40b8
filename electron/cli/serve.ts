import { resolve } from 'node:path'
import { DEFAULT_PORT, DEFAULT_PORTS } from '../classroom/ports.ts'
import { openServer } from '../classroom/server.ts'
import { accessToken } from '../classroom/token.ts'
import { compose } from '../compose.ts'
import { contentDir } from '../content-dir.ts'
import { dataFolder, databaseIn } from '../data-folder.ts'
import { composeLooking } from '../looking.ts'
import { rendererDir } from '../renderer-dir.ts'
import { backupPath } from '../store/backup-files.ts'
import { endSignal } from './end-signal.ts'

export interface ServeOptions {
  port?: number
  db?: string
  open?: boolean
  json?: boolean
  /** Every open tab and every address printed before lose their access. */
  newToken?: boolean
  /** Only look: beside another process that has the database open. */
  readOnly?: boolean
}

/**
 * The browser mode: serves until it is told to end. The first line on stdout is the address, with the token that opens it.
 * @returns the exit code: 0 after an orderly end, 1 if it could not start
 */
export async function serve(options: ServeOptions): Promise<number> {
  process.umask(0o077) // whatever is written from here on is for this user alone: a debate is private
  const db = options.db === ':memory:' ? options.db : resolve(options.db ?? databaseIn(dataFolder()))
  const composed = options.readOnly ? composeLooking({ db, contentDir: contentDir() }) : await compose({ db, contentDir: contentDir(), what: 'the browser mode' })
  if (!composed.ok) return failed(composed.detail)
  const app = composed.value
  const { token, note } = accessToken(options.readOnly ? ':memory:' : db, { renew: options.newToken === true }) // who only looks leaves no file behind
  const opened = await openServer({
    root: rendererDir(),
    ports: options.port === undefined ? DEFAULT_PORTS : [options.port],
    token,
    connect: (send) => app.connect({ kind: 'owner' }, send),
  })
  if (!opened.ok) {
    app.close()
    return failed(opened.detail)
  }
  const server = opened.value
  const ended = endSignal() // before anybody can know that we run
  const address = `${server.origin}/?t=${token}`
  console.log(options.json ? JSON.stringify({ address, port: server.port, pid: process.pid, db }) : address)
  if (note) console.error(note)
  if (options.port === undefined && server.port !== DEFAULT_PORT) console.error(`Port ${DEFAULT_PORT} is in use by another program; this is port ${server.port}.`)
  console.error(options.readOnly ? 'Press Ctrl+C to stop. This only looks at the debates: nothing can be changed here.' : 'Press Ctrl+C to stop. Everything is saved as it happens.')
  if (options.open) await openBrowser(address)
  await ended
  await server.close()
  const left = await app.leave() // a failed backup says so itself; it is no reason not to end
  if (left.ok && left.value?.made) console.error(`Backup: ${backupPath(db, left.value.backup.name)}`)
  return 0
}

function failed(detail: string): number {
  console.error(detail)
  return 1
}

async function openBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import('open')
    const launcher = await open(address)
    launcher.once('exit', (code) => {
      if (code) notOpened(`its launcher ended with ${code}`)
    })
  } catch (error) {
    notOpened(error instanceof Error ? error.message : String(error))
  }
}

function notOpened(why: string): void {
  console.error(`The browser could not be opened (${why}); open the address above yourself.`)
}
