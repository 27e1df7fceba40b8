import type * as z from 'zod'

/** Something wrong in a pack: which file, which entry, and why, in plain words. */
export interface Problem { file: string; id: string; reason: string }

const SHOWN = 20

/** The message of a refused pack: every problem (the first 20) as `file · id · reason`, what was kept and what to do. */
export function packRefusal(dir: string, problems: readonly Problem[]): string {
  const lines = problems.slice(0, SHOWN).map(({ file, id, reason }) => `${file} · ${id} · ${reason}`)
  const more = problems.length > SHOWN ? [`… and ${problems.length - SHOWN} more`] : []
  const count = problems.length === 1 ? '1 problem was' : `${problems.length} problems were`
  return [
    `The pack in ${dir} is broken: ${count} found.`,
    ...lines,
    ...more,
    'Nothing was imported; what is in the database stays as it was. Correct these entries, or put the original pack back, and start again.',
  ].join('\n')
}

/** What zod found, in plain words: the field and what is wrong with it. `raw` is the entry that was read. */
export function plainReasons(error: z.ZodError, raw: unknown): string[] {
  return error.issues.map((issue) => {
    const field = issue.path.length > 0 ? `field "${issue.path.join('.')}"` : 'the entry'
    const value = issue.path.reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined), raw)
    if (value === undefined && issue.code !== 'unrecognized_keys') return `${field} is missing`
    switch (issue.code) {
      case 'unrecognized_keys': return `${field} has ${issue.keys.map((key) => `"${key}"`).join(', ')}, which is not known`
      case 'invalid_type': return `${field} must be ${named(issue.expected)}, not ${kindOf(value)}`
      case 'invalid_value': return `${field} is ${shown(value)}, but must be one of: ${issue.values.map(String).join(', ')}`
      case 'too_small': return issue.origin === 'string' || issue.origin === 'array' ? `${field} is empty or too short` : `${field} is below ${issue.minimum}`
      case 'too_big': return `${field} is above the limit of ${issue.maximum}`
      case 'invalid_format': return `${field} is ${shown(value)}, which is not written as it must be`
      default: return `${field} is not valid: ${issue.message}`
    }
  })
}

const NAMES: Record<string, string> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object', record: 'an object' }
const named = (expected: string): string => NAMES[expected] ?? expected

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return NAMES[typeof value] ?? typeof value
}

/** A value short enough for one line of a message. */
function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
