import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000
/** Often enough that what depends on the minute is never long out of date. */
const LOOK_MS = 5_000

const startOfMinute = () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS

/** This computer's time, renewed as minutes pass: the end of a lesson is said in minutes. Milliseconds since 1970, to the minute. */
export function useMinute(): number {
  const [minute, setMinute] = useState(startOfMinute)
  useEffect(() => {
    const timer = setInterval(() => setMinute(startOfMinute()), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return minute
}
