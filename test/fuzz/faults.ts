/** What the app says on stderr, throws past everybody, or rejects unseen, while `task` runs. */
export async function overheard(task: () => Promise<void>): Promise<string[]> {
  const heard: string[] = []
  const [error, warn] = [console.error, console.warn]
  const thrown = (what: unknown) => void heard.push(`unhandled: ${said(what)}`)
  console.error = (...all: unknown[]) => void heard.push(all.map(said).join(' '))
  console.warn = () => {} // refusals of foreign senders are told there
  process.on('unhandledRejection', thrown).on('uncaughtException', thrown)
  try {
    await task()
    await new Promise((resolve) => setImmediate(resolve))
  } finally {
    Object.assign(console, { error, warn })
    process.off('unhandledRejection', thrown).off('uncaughtException', thrown)
  }
  return heard
}

const said = (what: unknown): string => (what instanceof Error ? `${what.message}\n${(what.stack ?? '').split('\n').slice(1, 5).join('\n')}` : String(what))
