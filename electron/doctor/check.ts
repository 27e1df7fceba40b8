/** One thing that `doctor` looked at. */
export interface Check {
  name: string
  /** False only for what keeps the app from working until somebody acts. */
  ok: boolean
  found: string
  /** What to do, or what to know; null if there is nothing. */
  todo: string | null
}

export const fine = (name: string, found: string, todo: string | null = null): Check => ({ name, ok: true, found, todo })

export const broken = (name: string, found: string, todo: string): Check => ({ name, ok: false, found, todo })
