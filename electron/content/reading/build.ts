/** `npm run build:reading`: makes the reading model of the shipped pack from its claims and the texts in `reading/`, and reads the pack's cards by it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../../content-dir.ts'
import { CARD_TELLS_FILE } from '../card-tells.ts'
import { READING_MODEL_FILE } from '../speech-reader.ts'
import { readingData } from './examples.ts'
import { inputsHash } from './inputs-hash.ts'
import { tellsOf } from './tells-of.ts'
import { trainModel } from './train-model.ts'

const pack = join(contentDir(), 'eu-russia-2026')
const data = readingData(pack)
const model = JSON.stringify(trainModel(data, inputsHash(pack)))
writeFileSync(join(pack, READING_MODEL_FILE), `${model}\n`)
process.stdout.write(`${READING_MODEL_FILE}: ${data.examples.length} texts, ${data.claims.length} claims, ${model.length} characters.\n`)

const tells = Object.entries(await tellsOf(pack))
writeFileSync(join(pack, CARD_TELLS_FILE), `{\n${tells.map(([card, claims]) => `  ${JSON.stringify(card)}: ${JSON.stringify(claims)}`).join(',\n')}\n}\n`)
process.stdout.write(`${CARD_TELLS_FILE}: ${tells.length} cards.\n`)
