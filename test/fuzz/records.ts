import type { App } from '../../electron/compose.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import type { Debates } from './debates.ts'
import { brokenRules } from './rules.ts'
import type { Entry } from './rules-of-stages.ts'

const BY_CORRECT = new Set(['strike', 'unstrike', 'time.give', 'renamed'])
type Fault = (oracle: string, what: string) => void
type Kept = Pick<App, 'record' | 'verify'>

/** What the record of a session, its lines and its answers say, held against the rules, the chain, and what was sent. */
export function checkRecord({ record, verify }: Kept, id: string, heard: Debates, fault: Fault): void {
  const stored = record.events(id)
  if (!record.session(id) || stored.some(({ payload }) => payload === null)) { // what is left of it has its hashes alone
    if (!heard.forgotten.has(id)) fault('nothing is lost', `session ${id} has gone, or words of it, and nobody asked for that`)
    if (record.session(id) && !verify(id).ok) fault('the chain', `session ${id}, from which something was taken out: ${JSON.stringify(verify(id).firstBad)}`)
    return
  }
  const entries = stored.map(({ seq, at, actor, payload, commandId }): Entry => ({ seq, at, by: JSON.parse(actor) as Entry['by'], event: JSON.parse(payload ?? 'null') as unknown, commandId }))
  for (const broken of brokenRules(entries)) fault('the rules', `session ${id}: ${broken}`)
  const verdict = verify(id)
  if (!verdict.ok) fault('the chain', `session ${id}: ${JSON.stringify(verdict.firstBad)}`)
  const kept = new Map(record.lines(id).map((line) => [line.seq, line]))
  for (const line of heard.lines(id)) {
    const here = kept.get(line.seq)
    if (!here || !sameLine(here, line)) fault('what was shown is kept', `session ${id}, line ${line.seq}: shown ${JSON.stringify(line)}, kept ${JSON.stringify(here)}`)
  }
  const commands = heard.commands.get(id)
  for (const { seq, event, commandId } of entries) {
    if (commandId === null) continue
    const uses = commands?.get(commandId)?.filter(({ method }) => method === (BY_CORRECT.has(event.type) ? 'session.correct' : 'session.send')) ?? []
    if (!uses.some((use) => isWhatWasSent(use.event, event))) fault('what was sent is what is kept', `session ${id}, entry ${seq} (${commandId}) keeps ${JSON.stringify(event).slice(0, 400)}; sent was ${JSON.stringify(uses).slice(0, 400)}`)
  }
}

/** `void` may have been told later than the line. */
const sameLine = (kept: object, shown: object) => canonicalJson({ ...kept, void: null, text: '', warrant: '', limits: '', quotes: null }) === canonicalJson({ ...shown, void: null, text: '', warrant: '', limits: '', quotes: null })
  && ('void' in kept || Reflect.get(kept, 'text') === Reflect.get(shown, 'text') && Reflect.get(kept, 'warrant') === Reflect.get(shown, 'warrant'))

/** Every field that was sent stands in the entry, halves of characters as U+FFFD; of lists, each item once. */
function isWhatWasSent(sent: unknown, kept: Record<string, unknown>): boolean {
  if (typeof sent !== 'object' || sent === null) return false
  return Object.entries(sent).every(([key, value]) => {
    const here = kept[key]
    if (!Array.isArray(value) || !Array.isArray(here)) return value === undefined || (typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value)) === (typeof here === 'string' ? here : JSON.stringify(here))
    const once = (list: unknown[]) => JSON.stringify([...new Set(list.map((item) => canonicalJson(item)))].toSorted())
    return once(value) === once(here)
  })
}
