import { useState } from 'react'
import type { FieldProblem } from '../../../../shared/study/own-rules.ts'
import type { FormState } from './field.tsx'

/** A form whose fields are checked as they are filled in; a problem is shown once one has left the field, or tried to save. */
export function useForm<T extends object, F extends string & keyof T>(start: T, prefix: string, check: (fields: T) => readonly FieldProblem<F>[]) {
  const [fields, setFields] = useState(start)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const problems = check(fields)
  const state: FormState<F> = { problems, touched, touch: (name) => setTouched((before) => (before.has(name) ? before : new Set([...before, name]))), prefix }
  return {
    fields, state,
    set: <K extends keyof T>(name: K, value: T[K]) => setFields((before) => ({ ...before, [name]: value })),
    /** Shows all problems and goes to the first, where wanted. True when there is none. */
    ready(go = true): boolean {
      setTouched(new Set(Object.keys(fields)))
      const [first] = problems
      if (first && go) requestAnimationFrame(() => document.getElementById(`${prefix}-${first.field}`)?.focus())
      return first === undefined
    },
  }
}

/** Today, as the host counts days. */
export const today = () => new Date().toISOString().slice(0, 10)
