import type { Line } from '../debate/line.ts'
import type { Hint } from '../feedback/feedback.ts'
import { appWords, ruleKey } from '../words/app-words.ts'
import type { Say } from './words/say.ts'

/** What the app itself said, in the language of the transcript where its catalogue has the rule; else as the record has it. */
export function toldLine(line: Line, say: Say, claim: (id: string) => string): string {
  if (line.voice !== 'app' || line.rule === null || line.erased || !say.knows(ruleKey(line))) return line.text
  return appWords(line, { language: say.lang, t: say.t, claim })
}

const ISO_DATE = /^\d{4}(?:-\d\d){0,2}$/

/** The same of a hint. */
export function toldHint({ rule, params, text }: Hint, say: Say): string {
  const key = `hint.${rule.replaceAll('.', '-')}`
  if (!say.knows(key)) return text
  const said = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (name === 'stage') return [name, say.t(`stage.${value}`)]
    if (name === 'count') return [name, Number(value)]
    return [name, (name === 'date' || name === 'dated') && ISO_DATE.test(value) ? say.day(value) : value]
  })
  return say.t(key, Object.fromEntries(said))
}
