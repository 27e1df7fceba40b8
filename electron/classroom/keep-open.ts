import type { Schedule } from '../host/clock-driver.ts'

/** How often is looked whether the address is still there, milliseconds. */
const LOOK_MS = 2_000

export interface KeepOpenOptions {
  schedule: Schedule
  /** Does the laptop have the address now? */
  hasAddress: () => boolean
  /** Does the server answer there? */
  answers: () => Promise<boolean>
  /** Takes the same address and port up again; Out: what is in the way, or null. */
  reopen: () => Promise<string | null>
  /** What to say while the address is gone. */
  gone: () => string
}

export interface KeptOpen {
  /** Why nobody can come in, or null. */
  trouble(): string | null
  /** The server itself failed: it is opened again at the next look. */
  failed(detail: string): void
  stop(): void
}

/**
 * Watches the network of an open class. While the address is gone the server stays: often it comes back within seconds, and with it
 * the connections. When it is back, and the server does not answer any more (it depends on the system), it is opened again.
 */
export function keepOpen({ schedule, hasAddress, answers, reopen, gone }: KeepOpenOptions): KeptOpen {
  let trouble: string | null = null
  let isStopped = false
  let cancel = schedule(look, LOOK_MS)

  function look(): void {
    void check().catch((error: unknown) => console.error('The network of the class could not be looked at:', error)).finally(() => {
      if (!isStopped) cancel = schedule(look, LOOK_MS)
    })
  }

  async function check(): Promise<void> {
    if (!hasAddress()) trouble = gone()
    else if (trouble !== null) {
      const isBack = await answers()
      if (isStopped) return
      trouble = isBack ? null : await reopen()
    }
  }

  return {
    trouble: () => trouble,
    failed(detail) { trouble = detail },
    stop() {
      isStopped = true
      cancel()
    },
  }
}
