/** The floor of the start-up benchmark: nothing but Node, an empty better-sqlite3 file, and a listening server. */
import { createServer } from 'node:http'
import Database from 'better-sqlite3'

const db = new Database(process.argv[2] ?? '')
const server = createServer((_request, response) => response.end('ok'))
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  console.log(`http://127.0.0.1:${port}/`)
})
process.once('SIGTERM', () => {
  db.close()
  process.exit(0)
})
