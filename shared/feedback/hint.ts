import type { Hint } from './feedback.ts'

/** A hint before its evidence is added; `text` is `rule` in English, filled with `params`. */
type Said = Pick<Hint, 'aspect' | 'rule' | 'text'> & { params?: Record<string, string> }

/** A hint with its evidence: lines by seq and cards by id, each once and in order. */
export function hint({ aspect, rule, params = {}, text }: Said, lines: Iterable<number>, cards: Iterable<string> = []): Hint {
  return { aspect, rule, params, text, lines: [...new Set(lines)].toSorted((a, b) => a - b), cards: [...new Set(cards)] }
}

/** "1 point", "3 points". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
