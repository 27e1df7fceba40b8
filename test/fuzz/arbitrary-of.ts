import * as fc from 'fast-check'
import * as z from 'zod'

/** The part of JSON Schema that our zod schemas come to. */
interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  const?: unknown
  enum?: unknown[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  additionalProperties?: Schema | boolean
}

/** Values for a property of this name, in place of any that its schema allows; `schema` as far as it goes. */
export type Pools = Readonly<Record<string, fc.Arbitrary<unknown>>>

/**
 * A zod schema → values that it mostly accepts, by way of its JSON Schema (the converters from zod to fast-check that are published are for
 * zod 3). Refinements are not seen: some values will be refused, which is as well here. `pools` know what a name means.
 */
export const arbitraryOf = (schema: z.ZodType, pools: Pools): fc.Arbitrary<unknown> => of(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, pools)

function of(schema: Schema, pools: Pools): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map((option) => of(option, pools)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object': return object(schema, pools)
    case 'array': return fc.array(of(schema.items ?? {}, pools), { maxLength: Math.min(schema.maxItems ?? 4, 4) })
    case 'string': return text(schema)
    case 'integer': return fc.integer({ min: Math.max(schema.minimum ?? -1000, -1000), max: Math.min(schema.maximum ?? 1000, 1000) })
    case 'number': return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true })
    case 'boolean': return fc.boolean()
    case 'null': return fc.constant(null)
    default: return fc.jsonValue({ maxDepth: 2 })
  }
}

function object({ properties, required = [], additionalProperties }: Schema, pools: Pools): fc.Arbitrary<unknown> {
  if (!properties) return fc.dictionary(fc.string({ maxLength: 6 }), of(typeof additionalProperties === 'object' ? additionalProperties : {}, pools), { maxKeys: 3 })
  const members = Object.entries(properties).map(([name, member]) => [name, member.const !== undefined || !Object.hasOwn(pools, name) ? of(member, pools) : (pools[name] ?? of(member, pools))] as const)
  return fc.record(Object.fromEntries(members), { requiredKeys: required })
}

function text({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.date({ min: new Date('2025-11-01'), max: new Date('2026-05-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))
  if (format === 'date-time') return fc.date({ min: new Date('2025-11-01'), max: new Date('2026-05-01'), noInvalidDate: true }).map((day) => day.toISOString())
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: 'small' })
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40), unit: 'grapheme' })
}
