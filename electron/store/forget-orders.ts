import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { FORGET_WHAT } from '../../shared/forget/forgetting.ts'

/** Keys of the settings that hold orders; a salvage and a restore take them along. */
const KEY = 'forgetting.'

/**
 * What is to be forgotten, kept until no file holds it any more: a kill in between leaves the order, and the next start goes on with it.
 * It holds no words and no names.
 */
const files = {
  at: z.iso.datetime(),
  /** Files that are not clean yet, with what went wrong at the last try. */
  files: z.array(z.strictObject({ file: z.string(), trouble: z.string().nullable() })),
  /** Files that are clean already. */
  clean: z.array(z.string()),
}
const sessionOrderSchema = z.strictObject({
  session: z.string(),
  /** One participant, or everybody. */
  participant: z.string().nullable(),
  what: z.enum(FORGET_WHAT),
  /** The last entry at that time: what was said later stays. */
  upTo: z.int().min(0),
  ...files,
})
/** Of a profile of the study desk: everything that is kept under it. */
const profileOrderSchema = z.strictObject({ profile: z.string(), ...files })
const orderSchema = z.union([sessionOrderSchema, profileOrderSchema])
export type SessionOrder = z.infer<typeof sessionOrderSchema>
export type ForgetOrder = z.infer<typeof orderSchema>

/** The orders of a database, by key. */
export interface ForgetOrders {
  all(): { key: string; order: ForgetOrder }[]
  add(order: ForgetOrder): void
  /** Keeps what is left of an order; one whose files are all clean is done and goes. */
  keep(key: string, order: ForgetOrder): void
}

export function forgetOrders(db: Database): ForgetOrders {
  const read = db.prepare<[], { key: string; value: string }>(`SELECT key, value FROM settings WHERE key GLOB '${KEY}*' ORDER BY length(key), key`)
  const put = db.prepare('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const drop = db.prepare('DELETE FROM settings WHERE key = ?')
  return {
    all: () => read.all().map(({ key, value }) => ({ key, order: orderSchema.parse(JSON.parse(value)) })),
    add(order) {
      const last = Math.max(0, ...read.all().map(({ key }) => Number(key.slice(KEY.length))))
      put.run(`${KEY}${last + 1}`, JSON.stringify(order))
    },
    keep: (key, order) => void (order.files.length === 0 ? drop.run(key) : put.run(key, JSON.stringify(order))),
  }
}
