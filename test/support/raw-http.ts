import { connect } from 'node:net'

/** Sends the text as it stands (no client may tidy the path up) and returns everything that comes back. */
export function rawHttp(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.setEncoding('utf8').on('data', (part) => (answer += part))
    socket.on('error', reject).on('close', () => resolve(answer))
  })
}

/** A request for `path`, with the right Host unless told otherwise. */
export function request(port: number, path: string, { method = 'GET', host = `127.0.0.1:${port}`, headers = '' } = {}): Promise<string> {
  return rawHttp(port, `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${headers}\r\n`)
}

/** The number in the status line. */
export function statusOf(answer: string): number {
  return Number(answer.split(' ', 2)[1])
}
