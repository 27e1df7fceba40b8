import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { welcomed } from '../support/open-server.ts'
import { COMMAND, startServer } from '../support/server.ts'

/** A second `serve`, which is expected to end by itself. */
function serveAgain(...args: string[]) {
  return spawnSync(process.execPath, [COMMAND, 'serve', ...args], { encoding: 'utf8', timeout: 15_000 })
}

test('the first line is an address that opens the app', async () => {
  await using server = await startServer()
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?t=[\w-]{43}$/)
  expect((await fetch(server.address)).headers.get('content-type')).toContain('text/html')
  const client = await welcomed(server, server.token)
  client.send({ t: 'call', id: 1, method: 'app.info', params: {} })
  expect(await client.next()).toMatchObject({ t: 'result', id: 1, value: { pack: { id: 'eu-russia-2026' } } })
})

test('after a kill the same database has the same token, so that an open tab gets back in', async () => {
  const first = await startServer()
  onTestFinished(first.stop) // removes its folder
  await first.kill('SIGKILL')
  await using second = await startServer({ db: first.db, port: first.port })
  expect(second.address).toBe(first.address)
  await welcomed(second, first.token)
})

test('an end by signal is orderly: connections are told, and the exit code is 0', async () => {
  const server = await startServer()
  const client = await welcomed(server, server.token)
  const [, code] = await Promise.all([client.closed, server.kill('SIGTERM')])
  expect((await client.closed).code).toBe(1001)
  expect(code).toBe(0)
})

test('a database that is in use is refused with the name of its holder', async () => {
  await using server = await startServer()
  const { status, stdout, stderr } = serveAgain('--port', '0', '--db', server.db)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain(`${server.db} is in use by`)
  expect(stderr).toContain('--db')
})

test('a port that was asked for and is taken is refused, and nothing is started', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const { status, stdout, stderr } = serveAgain('--port', String(port), '--db', ':memory:')
  taken.close()
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain(`Port ${port} is in use`)
  expect(stderr).toContain('--port')
})

test('what is not a database is refused and left as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'essay.txt')
  writeFileSync(file, 'This is an essay of a pupil and by no means a database. '.repeat(20))
  const { status, stderr } = serveAgain('--port', '0', '--db', file)
  expect(status).toBe(1)
  expect(stderr).toContain('not a Tour de Table database')
  expect(readFileSync(file, 'utf8')).toMatch(/^This is an essay/)
})
