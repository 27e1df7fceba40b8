import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { SCHEMA_FILE, transcriptJsonSchemaText } from '../../electron/export/json-schema.ts'
import { jsonOf } from '../../shared/transcript/json.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { aCard, anInput, aSpeech } from './builders.ts'

const published = readFileSync(SCHEMA_FILE, 'utf8')

it('is published as it is: `npm run docs:schema` writes it anew', () => expect(published).toBe(transcriptJsonSchemaText()))

it('takes a transcript as it is written, and no other', () => {
  const schema = z.fromJSONSchema(JSON.parse(published) as Parameters<typeof z.fromJSONSchema>[0])
  const transcript = JSON.parse(jsonOf(transcriptOf(anInput([aSpeech({ seq: 2 }), aCard('K01', { seq: 3, respondsTo: [2] })])))) as Record<string, unknown>
  expect(schema.safeParse(transcript).error?.issues).toBeUndefined()
  expect(schema.safeParse({ ...transcript, lang: 'tlh' }).success).toBe(false)
  expect(schema.safeParse({ ...transcript, more: 1 }).success).toBe(false)
})
