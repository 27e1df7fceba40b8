import { connect } from 'node:net'
import * as fc from 'fast-check'
import { SECRET } from '../support/page-folder.ts'
import { anOpenClass } from '../support/open-class.ts'
import { aServer, TOKEN, type Address } from '../support/open-server.ts'
import { overheard } from './faults.ts'
import { request, type Request } from './requests.ts'
import { tallyOf, type Counting, type Tally } from './tally.ts'

const AT_ONCE = 32
/** Longer than the server waits for a request that does not end, milliseconds. */
const PATIENCE_MS = 15_000
const PROTECTING = ['content-security-policy', 'x-content-type-options', 'referrer-policy']

/** A server and the names under which it may be addressed. */
interface Served { name: string; names: readonly string[]; open: () => Promise<Address & AsyncDisposable> }
const BROWSER_MODE: Served = { name: 'http', names: ['127.0.0.1', 'localhost', '[::1]'], open: aServer }
/** Its own address alone: a name of the laptop could be taken by others in the room. */
const CLASS_DOOR: Served = { name: 'class-http', names: ['127.0.0.1'], open: anOpenClass }

export const classHttpDoor = (options: { messages: number; seed: number }) => httpDoor(options, CLASS_DOOR)

/** The HTTP side of a server of ours, over real sockets: requests of every form, slow and cut-off ones, and fair ones that must go on being answered. */
export async function httpDoor({ messages, seed }: { messages: number; seed: number }, { name, names, open }: Served = BROWSER_MODE): Promise<Tally> {
  const counting = tallyOf(name)
  await using server = await open()
  counting.measure()
  const heard = await overheard(async () => {
    const slow = slowOnes(server)
    const requests = fc.sample(request, { seed, numRuns: messages })
    for (let from = 0; from < requests.length; from += AT_ONCE) await Promise.all(requests.slice(from, from + AT_ONCE).map((one) => ask(server, names, one, seed, counting)))
    await slow.ended((what) => counting.found(seed, 'a slow request is ended', what, () => null))
  })
  for (const what of heard) counting.found(seed, 'nothing goes wrong unsaid', what, () => null)
  counting.measure()
  return counting.ended()
}

async function ask({ port }: Address, names: readonly string[], one: Request, seed: number, counting: Counting): Promise<void> {
  counting.sent()
  const text = one.text.replaceAll('PORT', String(port)).replaceAll('TOKEN', TOKEN)
  const answer = await exchange(port, text, one.manner)
  const found = (oracle: string, what: string) => counting.found(seed, oracle, what, () => one)
  if (answer === null) return found('every request is ended in time', `no end within ${PATIENCE_MS} ms`)
  const status = answer === '' ? 'closed' : (/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? '')
  if (status === '') found('the form of answers', answer.slice(0, 200))
  if (answer.includes(SECRET) || answer.includes(TOKEN)) found('nothing private is told', answer.slice(0, 300))
  if (/^access-control-/im.test(answer)) found('no other site may read', answer.slice(0, 300))
  if (status.startsWith('5')) found('no fault in the server', answer.slice(0, 300))
  if (status === '101' && !mayUpgrade(text, port, names)) found('no stranger opens a socket', answer.slice(0, 300))
  if (one.fair && names.includes(/^Host: (.+):\d+\r$/m.exec(text)?.[1] ?? '') && status !== '200') found('fair requests are answered', answer.slice(0, 300))
  if (/^content-type: text\/(html|plain)/im.test(answer)) {
    for (const header of PROTECTING) if (!new RegExp(`^${header}:`, 'im').test(answer)) found('every page is protected', `${header} is missing in ${answer.slice(0, 300)}`)
  }
  if (status === '200' || status === '304' || status === '101') counting.accepted()
  else counting.refused(status)
}

/** Only under our own name, from our own page of the same name. */
function mayUpgrade(text: string, port: number, names: readonly string[]): boolean {
  const host = /^Host: (\S+)\r$/m.exec(text)?.[1] ?? ''
  return names.map((name) => `${name}:${port}`).includes(host) && text.includes(`Origin: http://${host}\r\n`) && text.includes(' /ws ')
}

/** Everything that comes back until the end; null when it does not end. */
function exchange(port: number, text: string, manner: Request['manner']): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => {
      if (manner === 'pieces') {
        socket.write(text.slice(0, 7))
        setTimeout(() => socket.writable && socket.end(text.slice(7)), 20)
      } else socket.write(text, 'latin1', () => setTimeout(() => socket.end(), manner === 'cut' ? 0 : 100))
    })
    const late = setTimeout(() => done(null), PATIENCE_MS)
    const done = (outcome: string | null) => {
      clearTimeout(late)
      socket.destroy()
      resolve(outcome)
    }
    socket.setEncoding('latin1').on('data', (part) => {
      answer += part
      if (answer.startsWith('HTTP/1.1 101')) done(answer) // an open socket stays open
    })
    socket.on('error', () => {}).on('close', () => done(answer))
  })
}

/** A few connections that send a byte now and then, for as long as the run goes on: they must neither hold anybody up nor last. */
function slowOnes({ port }: Address) {
  const sockets = Array.from({ length: 8 }, () => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: '))
    const drip = setInterval(() => socket.writable && socket.write('x'), 500)
    return { socket, gone: new Promise<void>((resolve) => void socket.on('error', () => {}).on('close', () => { clearInterval(drip); resolve() }).resume()) }
  })
  const begun = performance.now()
  return {
    /** A run that is shorter than the server's patience shows only that they hold nobody up. */
    async ended(fault: (what: string) => void) {
      const longRun = performance.now() - begun > PATIENCE_MS
      if (longRun && !sockets.every(({ socket }) => socket.destroyed)) fault('a slow request is held open')
      for (const { socket } of sockets) socket.destroy()
      await Promise.all(sockets.map(({ gone }) => gone))
    },
  }
}
