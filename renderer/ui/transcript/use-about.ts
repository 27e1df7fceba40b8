import { useEffect, useState } from 'react'
import type { TranscriptAbout } from '../../../shared/protocol/api.ts'
import { useClient } from '../../client/client-context.tsx'

/** Who is in the debate; null until it is known, and where several debates are exported. The preview says what is wrong with one that cannot be read. */
export function useAbout(sessionId: string | null): TranscriptAbout | null {
  const client = useClient()
  const [about, setAbout] = useState<TranscriptAbout | null>(null)
  useEffect(() => {
    let wanted = true
    const ask = async (id: string) => {
      const answer = await client.call('transcript.about', { sessionId: id }).catch(() => null)
      if (wanted) setAbout(answer)
    }
    if (sessionId !== null) void ask(sessionId)
    return () => { wanted = false }
  }, [client, sessionId])
  return about
}
