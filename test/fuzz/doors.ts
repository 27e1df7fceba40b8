import { bundleDoor } from './bundle-door.ts'
import { classDoor } from './class-door.ts'
import { classSocketDoor } from './class-socket-door.ts'
import { commandDoor } from './command-door.ts'
import { contractDoor } from './contract-door.ts'
import { classHttpDoor, httpDoor } from './http-door.ts'
import { packDoor } from './pack-door.ts'
import { recipeDoor } from './recipe-door.ts'
import { socketDoor } from './socket-door.ts'
import { zipDoor } from './zip-door.ts'
import type { Tally } from './tally.ts'

interface Door {
  name: string
  /** Of all messages. */
  share: number
  open(options: { messages: number; seed: number }): Promise<Tally>
}

/** Every way in which something from outside comes in. The window's is loaded when it is run: it puts something in the place of Electron. */
export const DOORS: readonly Door[] = [
  { name: 'contract', share: 0.691, open: contractDoor },
  { name: 'class', share: 0.18, open: classDoor },
  { name: 'class-socket', share: 0.015, open: classSocketDoor },
  { name: 'class-http', share: 0.005, open: classHttpDoor },
  { name: 'recipes', share: 0.005, open: recipeDoor },
  { name: 'ipc', share: 0.04, open: async (options) => (await import('./ipc-door.ts')).ipcDoor(options) },
  { name: 'socket', share: 0.03, open: socketDoor },
  { name: 'http', share: 0.02, open: httpDoor },
  { name: 'bundles', share: 0.006, open: bundleDoor },
  { name: 'zips', share: 0.004, open: zipDoor },
  { name: 'commands', share: 0.003, open: commandDoor },
  { name: 'packs', share: 0.001, open: packDoor },
]
