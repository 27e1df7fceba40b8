import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { idFrom } from '../../shared/lib/ids.ts'
import { rng } from '../../shared/lib/rng.ts'

describe('canonical JSON', () => {
  it('says the same of equal values, whatever the order of their keys', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: null }], a: 'é' })).toBe('{"a":"é","b":[1,{"c":null,"d":2}]}')
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}')
  })
  it('is JSON that reads back as the same value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))) }), { seed: 1, numRuns: 200 })
  })
  it('refuses a number that JSON cannot hold', () => expect(() => canonicalJson({ a: Number.NaN })).toThrow('not finite'))
})

describe('random numbers', () => {
  it('are the same for a seed, others for another, and within [0, 1)', () => {
    const draw = (seed: string) => Array.from({ length: 200 }, rng(seed))
    expect(draw('7:12')).toEqual(draw('7:12'))
    expect(draw('7:12')).not.toEqual(draw('7:13'))
    expect(draw('').every((n) => n >= 0 && n < 1)).toBe(true)
  })
  it('make ids of ten letters and digits that cannot be mistaken for each other', () => {
    const random = rng('ids')
    const ids = Array.from({ length: 500 }, () => idFrom(random))
    expect(new Set(ids).size).toBe(500)
    expect(ids.filter((id) => !/^[0-9a-hjkmnp-tv-z]{10}$/.test(id))).toEqual([])
  })
})
