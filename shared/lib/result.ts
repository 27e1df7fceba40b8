/** A value or a typed reason: what every boundary and every step returns instead of throwing. */
export type Result<T, R extends string = string> = { ok: true; value: T } | Refusal<R>

/** `reason` comes from a closed list; `detail` says what happened, what was kept and what to do, in English. */
export interface Refusal<R extends string = string> {
  ok: false
  reason: R
  detail: string
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = <R extends string>(reason: R, detail: string): Refusal<R> => ({ ok: false, reason, detail })
