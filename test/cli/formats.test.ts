import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { quotationsSchema } from '../../electron/cli/quotations.ts'
import { textsSchema } from '../../electron/cli/match.ts'
import { addressListSchema, backupResultSchema, checkQuoteResultSchema, doctorResultSchema, dossierSearchResultSchema, dossierShowResultSchema, exportAllResultSchema, exportResultSchema, forgetResultSchema, hostLineSchema, matchResultSchema, paperResultSchema, recipeCheckSchema, restoreResultSchema, salvageResultSchema, serveLineSchema, sessionListSchema, simulateResultSchema, studyDueResultSchema, verifyResultSchema } from '../../electron/cli/shapes.ts'
import { bundleManifestSchema } from '../../electron/export/bundle-manifest.ts'
import { bundleSchema } from '../../electron/export/bundle-schema.ts'
import { profileDataSchema } from '../../shared/study/profile-data.ts'
import { sessionDataSchema } from '../../electron/export/session-data-schema.ts'
import { xapiStatementsSchema } from '../../electron/export/xapi-schema.ts'
import { speechesSchema } from '../../electron/cli/speeches.ts'
import { assignmentSchema } from '../../shared/assignment/assignment.ts'
import { ownFileSchema } from '../../shared/study/own.ts'
import { transcriptJsonSchema } from '../../shared/transcript/json.ts'

const schemas = { addressListSchema, bundleManifestSchema, exportAllResultSchema, assignmentSchema, backupResultSchema, bundleSchema, checkQuoteResultSchema, doctorResultSchema, dossierSearchResultSchema, dossierShowResultSchema, exportResultSchema, forgetResultSchema, hostLineSchema, matchResultSchema, ownFileSchema, paperResultSchema, profileDataSchema, recipeCheckSchema, serveLineSchema, sessionDataSchema, sessionListSchema, quotationsSchema, restoreResultSchema, salvageResultSchema, simulateResultSchema, speechesSchema, studyDueResultSchema, textsSchema, transcriptJsonSchema, verifyResultSchema, xapiStatementsSchema }
const page = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8')
const examples = [...page.matchAll(/^```json (\w+)\n(.*?)\n```$/gms)].map(([, name = '', text = '']) => ({ name, text }))

describe('docs/formats.md', () => {
  it('shows an example of every shape', () => {
    expect([...new Set(examples.map(({ name }) => name))].toSorted()).toEqual(Object.keys(schemas).toSorted())
  })

  it.each(examples)('shows what $name really takes', ({ name, text }) => {
    const schema = Object.entries(schemas).find(([known]) => known === name)?.[1]
    expect(schema?.safeParse(JSON.parse(text)).error?.issues).toBeUndefined()
  })
})
