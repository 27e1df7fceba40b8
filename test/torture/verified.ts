import { composeReading } from '../../electron/reading.ts'

/** What is wrong with these sessions of a database, read beside whoever has it open. */
export function verified(db: string, sessions: readonly string[]): string[] {
  const opened = composeReading(db)
  if (!opened.ok) return [`${db} cannot be read: ${opened.detail}`]
  const { record, verify, close } = opened.value
  try {
    return sessions.flatMap((id) => {
      if (!record.session(id)) return [`session ${id} is gone`]
      const { firstBad } = verify(id)
      return firstBad ? [`session ${id}, entry ${firstBad.seq}: ${firstBad.reason}`] : []
    })
  } finally {
    close()
  }
}
