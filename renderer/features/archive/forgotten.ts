import type { SessionSummary } from '../../../shared/protocol/api.ts'

/** What can be done about the words and names of a debate; each takes it out for good. */
export type ForgetAct = 'erase' | 'anonymise' | 'delete'

/** What was asked for in the archive, and what came of it. `names`: the name went too. */
export interface Forgotten {
  act: ForgetAct
  session: SessionSummary
  names: boolean
  /** Lines whose words went; files written anew; files that could not be. */
  lines: number
  cleaned: number
  left: number
}
