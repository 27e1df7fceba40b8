const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Notes the first signal to end, so that work can stop between two files and leave no half one; a second signal ends at once. `release` when the work is over. */
export function interruption(): { happened(): boolean; release(): void } {
  let hasHappened = false
  const note = () => {
    hasHappened = true
    release()
  }
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, note)
  }
  for (const signal of SIGNALS) process.on(signal, note)
  return { happened: () => hasHappened, release }
}
