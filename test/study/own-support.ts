import type { Database } from 'better-sqlite3'
import { ownMaterial } from '../../electron/host/study/own.ts'
import { openDossier, type Dossier } from '../../electron/store/dossier.ts'
import { projectOwn, sessionsNaming } from '../../electron/store/own-positions.ts'
import { studyStore } from '../../electron/store/study.ts'
import type { Result } from '../../shared/lib/result.ts'
import { EMPTY_POSITION, EMPTY_SOURCE, type OwnPositionFields, type OwnSourceFields } from '../../shared/study/own-fields.ts'
import { aDatabase } from '../support/host-on.ts'

export const PACK = 'eu-russia-2026'
export const NOW = '2026-11-23T12:00:00.000Z'

export const aSource = (fields: Partial<OwnSourceFields> = {}): OwnSourceFields =>
  ({ ...EMPTY_SOURCE, outlet: 'Delano', headline: 'Bettel on the Kremlin', author: 'A. Reporter', date: '2026-01-30', url: 'https://delano.lu/article/bettel-on-the-kremlin', language: 'en', ...fields })

export const aStatement = (fields: Partial<OwnPositionFields> = {}): OwnPositionFields =>
  ({ ...EMPTY_POSITION, figure: 'Xavier Bettel', text: 'Quicksilver diplomacy needs a telephone.', wording: 'as spoken in English', date: '2026-01-29', venue: 'Brussels', source_id: 'own-001', ...fields })

/** What is added at a machine, on a database in memory with the pack in it. */
export async function anOwnShelf(db?: Database, given?: Dossier) {
  const on = db ?? await aDatabase()
  const store = studyStore(on)
  const dossier = given ?? openDossier(on, PACK)
  const own = ownMaterial({ store, dossier, project: () => projectOwn(on, PACK), naming: sessionsNaming(on, PACK), nameOf: (id) => (id === 'lena1' ? 'Lena' : ''), now: () => NOW })
  return { db: on, store, dossier, own }
}

/** What a call made, or an error of the test. */
export function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`)
  return result.value
}
