import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { claimSchema, linksSchema, motionSchema, packMetaSchema, positionSchema, questionsSchema, seatSchema, sourceSchema } from '../../shared/dossier/schema.ts'
import type { Pack } from '../../shared/dossier/schema.ts'
import { readFailure } from './pack-header.ts'
import type { PackFile } from './pack-header.ts'
import { plainReasons } from './problems.ts'
import type { Problem } from './problems.ts'

/** No file of a pack is larger; a pack is untrusted data. */
const MAX_BYTES = 8 * 1024 * 1024

/**
 * Reads and parses the files of a pack, entry by entry, so that a problem names the entry. Returns null in place of the pack
 * if anything is wrong; `problems` then says what.
 */
export function readFiles(dir: string): { pack: Pack | null; problems: Problem[] } {
  const problems: Problem[] = []

  const json = (file: PackFile): unknown => {
    try {
      const path = join(dir, file)
      if (statSync(path).size > MAX_BYTES) throw new RangeError(`the file is larger than ${MAX_BYTES} bytes`)
      return JSON.parse(readFileSync(path, 'utf8'))
    } catch (error) {
      problems.push({ file, id: '-', reason: readFailure(error) })
      return undefined
    }
  }
  const whole = <T>(file: PackFile, schema: z.ZodType<T>): T | null => {
    const raw = json(file)
    if (raw === undefined) return null
    const parsed = schema.safeParse(raw)
    if (parsed.success) return parsed.data
    for (const reason of plainReasons(parsed.error, raw)) problems.push({ file, id: '-', reason })
    return null
  }
  const list = <T>(file: PackFile, schema: z.ZodType<T>, key: string): T[] => {
    const raw = json(file)
    if (raw === undefined) return []
    if (!Array.isArray(raw)) {
      problems.push({ file, id: '-', reason: 'the file must hold a list' })
      return []
    }
    return raw.flatMap((entry: unknown, index) => {
      const parsed = schema.safeParse(entry)
      if (parsed.success) return [parsed.data]
      const id = entry !== null && typeof entry === 'object' ? Reflect.get(entry, key) : undefined
      const label = typeof id === 'string' ? id : `entry ${index + 1}`
      for (const reason of plainReasons(parsed.error, entry)) problems.push({ file, id: label, reason: withWhy(reason) })
      return []
    })
  }

  const meta = whole('pack.json', packMetaSchema)
  const sources = list('sources.json', sourceSchema, 'id')
  const positions = list('positions.json', positionSchema, 'id')
  const claims = list('claims.json', claimSchema, 'id')
  const links = whole('links.json', linksSchema)
  const questions = whole('questions.json', questionsSchema)
  const seats = list('seats.json', seatSchema, 'seat')
  const motions = list('motions.json', motionSchema, 'id')
  const pack = problems.length === 0 && meta && links && questions ? { meta, sources, positions, claims, links, questions, seats, motions } : null
  return { pack, problems }
}

const withWhy = (reason: string): string =>
  reason === 'field "source_id" is missing' ? `${reason}: every statement needs its source` : reason
