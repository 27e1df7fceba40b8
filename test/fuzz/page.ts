import { formFault } from './answers.ts'
import type { Counting } from './tally.ts'

/** A connection as its transport carries it. */
export interface Carrier {
  say(message: unknown): void
  close(): void
}

interface Owed { methods: string[]; min: number; max: number; got: number }
export interface Answer { t: string; id?: number; value?: unknown; error?: { reason: string; detail: string }; sessionId?: string; view?: unknown; lines?: unknown }
interface Hooks {
  fault(oracle: string, what: string): void
  /** Told each answer, with the message that it answers where that is known. */
  heard(answer: Answer, message: unknown): void
}

/** Numbers of calls that were not tampered with begin here, so that no hostile id is one of them. */
const FIRST_ID = 1_000_000

/** A page that says anything and counts what comes back: exactly one answer to each message, of the right form, typed where it is a refusal. */
export function aPage(connect: (hear: (answer: unknown) => void) => Carrier, counting: Counting, { fault, heard }: Hooks) {
  const owed = new Map<number, Owed>()
  const asked = new Map<number, unknown>()
  let [ids, said, answered, anonymous, certain] = [FIRST_ID, 0, 0, 0, 0]
  const carrier = connect(hear)

  function hear(raw: unknown): void {
    const answer = raw as Answer
    const call = answer.id === undefined ? undefined : owed.get(answer.id)
    const wrong = formFault(answer, call?.methods ?? [])
    if (wrong) fault('the form of answers', `${wrong} in ${brief(answer)}`)
    if (!DIRECT.includes(answer.t)) return heard(answer, undefined) // pushed
    answered += 1
    if (call) call.got += 1
    else if (answer.id === undefined) anonymous += 1
    else fault('one answer each', `an answer to call ${answer.id}, which nobody made: ${brief(answer)}`)
    if (answer.t === 'result') counting.accepted()
    else if (answer.error) counting.refused(answer.error.reason)
    if (answer.error?.reason === 'failed') fault('no fault in the app', answer.error.detail)
    const message = answer.id === undefined ? undefined : asked.get(answer.id)
    if (answer.id !== undefined) asked.delete(answer.id)
    heard(answer, message)
  }

  return {
    say(message: unknown): void {
      if (typeof message === 'object' && message !== null && 't' in message && message.t === 'call' && 'id' in message && Object.is(message.id, 0)) message.id = ++ids
      const id = idOf(message)
      if (id !== null) {
        const call = owed.get(id) ?? { methods: [], min: 0, max: 0, got: 0 }
        const sure = isCall(message)
        owed.set(id, { ...call, methods: [...call.methods, methodOf(message)], min: call.min + (sure ? 1 : 0), max: call.max + 1 })
        asked.set(id, message)
        certain += sure ? 1 : 0
      }
      said += 1
      counting.sent()
      carrier.say(message)
    },
    /** Everything answered? */
    settled: () => answered >= said,
    /** Tells what was answered too often or not at all, and forgets it. */
    balance(): void {
      if (answered !== said) fault('one answer each', `${said} messages had ${answered} answers`)
      for (const [id, { methods, min, max, got }] of owed) if (got < min || got > max) fault('one answer each', `call ${id} of ${methods.join()} had ${got} answers`)
      if (anonymous > said - certain) fault('one answer each', `${anonymous} answers without an id`)
      owed.clear()
      asked.clear()
      ;[said, answered, anonymous, certain] = [0, 0, 0, 0]
    },
    close: () => carrier.close(),
  }
}

/** What answers a message; everything else is pushed. */
const DIRECT = ['welcome', 'refused', 'error', 'result']

const brief = (answer: unknown): string => (JSON.stringify(answer) ?? '').slice(0, 300)

/** The id that an answer may name, if the message is at all like a call. */
function idOf(message: unknown): number | null {
  return typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number' ? message.id : null
}

const methodOf = (message: unknown): string => (typeof message === 'object' && message !== null && 'method' in message && typeof message.method === 'string' ? message.method : '')

/** Is it a call without doubt, so that its answer must name its id? */
function isCall(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return false
  const { t, id, method } = message as Record<string, unknown>
  return t === 'call' && Number.isSafeInteger(id) && Number(id) >= 1 && typeof method === 'string' && method.length <= 40 && Object.keys(message).toSorted().join() === 'id,method,params,t'
}
