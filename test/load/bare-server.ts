/**
 * The floor: a bare `ws` server that commits the same rows and sends frames of the same size to the same clients, at most ten a second
 * to each. No rules, no views, no checks. Arguments: database file, the app's database, its session, bytes of a frame.
 */
import { createServer } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import { floor, rowsOf } from '../bench/floor.ts'

const [file = '', like = '', session = '', bytes = '0', entry = '1'] = process.argv.slice(2)
const rows = rowsOf(like, { lines: false })
const model = rows.entry(session, Number(entry))
const bare = floor(file, like)
const padding = 'x'.repeat(Math.max(0, Number(bytes) - 60))
const screens = new Set<WebSocket>()
let [seq, due] = [0, false]

const server = createServer()
const sockets = new WebSocketServer({ server, path: '/ws', perMessageDeflate: false })
sockets.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as { t: string; id: number; method: string }
    if (message.t === 'hello') return socket.send('{"t":"welcome"}')
    if (message.method === 'room.join') return socket.send(JSON.stringify({ t: 'result', id: message.id, value: { token: 't', sessionId: session } }))
    if (message.method === 'room.watch') {
      screens.add(socket)
      socket.once('close', () => screens.delete(socket))
      return socket.send(JSON.stringify({ t: 'result', id: message.id, value: {} }))
    }
    seq += 1
    bare.write({ ...model, events: { ...model.events, seq } })
    socket.send(JSON.stringify({ t: 'result', id: message.id, value: { seq } }))
    if (!due) flushSoon()
  })
})

function flushSoon(): void {
  due = true
  setTimeout(() => {
    due = false
    const frame = JSON.stringify({ t: 'room', sessionId: session, seq, padding })
    for (const socket of screens) socket.send(frame)
  }, 100)
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(JSON.stringify({ port: typeof address === 'object' && address ? address.port : 0, pid: process.pid }))
})
