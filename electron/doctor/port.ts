import { createServer } from 'node:net'
import { fine, type Check } from './check.ts'

/** Whether the usual port of the browser mode is free; if not, `serve` takes the next one, so it is never a fault. */
export function checkPort(port: number): Promise<Check> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(fine('port', `${port} cannot be used now (${error.code ?? error.message})`, 'If it is not Tour de Table itself, `serve` takes the next free port and says so.')),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(fine('port', `${port} on 127.0.0.1 is free`))))
  })
}
