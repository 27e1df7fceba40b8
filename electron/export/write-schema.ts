import { writeFileSync } from 'node:fs'
import { SCHEMA_FILE, transcriptJsonSchemaText } from './json-schema.ts'

// `npm run docs:schema`
writeFileSync(SCHEMA_FILE, transcriptJsonSchemaText())
