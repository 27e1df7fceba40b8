import { join } from 'node:path'
import * as z from 'zod'
import { transcriptJsonSchema } from '../../shared/transcript/json.ts'

/** The shape of `transcript.json` as JSON Schema (draft 2020-12), for people who read it by other programs. */
export function transcriptJsonSchemaText(): string {
  const schema = { title: 'Tour de Table: transcript of a session', ...z.toJSONSchema(transcriptJsonSchema, { target: 'draft-2020-12' }) }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** Where it is published. */
export const SCHEMA_FILE = join(import.meta.dirname, '../../docs/transcript.schema.json')
