import type * as z from 'zod'

/** One kind of thing at the study desk: what it is called in the store, and the shape of its data. */
export interface Kind<T> {
  kind: string
  schema: z.ZodType<T>
}
