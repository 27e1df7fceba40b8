import { canonicalJson } from '../../../shared/lib/canonical-json.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { OwnFile } from '../../../shared/study/own.ts'
import type { OwnPositionFields, OwnSourceFields } from '../../../shared/study/own-fields.ts'
import { tidied } from '../../../shared/study/own-rules.ts'

/** How much a file added, and how much of it was here already. */
export interface Added { sources: number; positions: number; known: number }

type Saved = Result<{ id: string }, Reason>
type Kept<T> = { id: string; fields: T }

interface Into {
  together<T>(change: () => T): T
  saveSource(fields: OwnSourceFields): Saved
  savePosition(fields: OwnPositionFields): Saved
  /** What is here. */
  sources: readonly Kept<OwnSourceFields>[]
  positions: readonly Kept<OwnPositionFields>[]
}

/** Adds what a file holds under new ids; the statements' sources and first wordings are named by them. All of it, or nothing where one thing is refused. */
export function addFile(file: OwnFile, { together, saveSource, savePosition, ...here }: Into): Result<Added, Reason> {
  const added: Added = { sources: 0, positions: 0, known: 0 }
  const newIds = new Map<string, string>()
  const placer = <T extends object>(kind: 'sources' | 'positions', kept: readonly Kept<T>[], save: (fields: T) => Saved) => {
    const known = new Map(kept.map(({ id, fields }) => [canonicalJson(fields), id]))
    return (id: string, fields: T): void => {
      const there = known.get(canonicalJson(fields))
      const saved: Saved = there === undefined ? save(fields) : ok({ id: there })
      if (!saved.ok) throw new NotTaken(id, saved)
      newIds.set(id, saved.value.id)
      known.set(canonicalJson(fields), saved.value.id)
      added[there === undefined ? kind : 'known'] += 1
    }
  }
  const renamed = (id: string) => newIds.get(id) ?? id
  try {
    together(() => {
      const placeSource = placer('sources', here.sources, saveSource)
      for (const { id, ...fields } of file.sources) placeSource(id, tidied(fields))
      const placePosition = placer('positions', here.positions, savePosition)
      for (const { id, ...fields } of file.positions.toSorted((a, b) => Number(a.variant_of !== '') - Number(b.variant_of !== ''))) {
        placePosition(id, { ...tidied(fields), source_id: renamed(fields.source_id), variant_of: renamed(fields.variant_of) })
      }
    })
    return ok(added)
  } catch (error) {
    if (error instanceof NotTaken) return refuse(error.refusal.reason, `${error.id}: ${error.refusal.detail} Nothing of the file was added.`)
    throw error
  }
}

/** Takes back what an import has added so far. */
class NotTaken extends Error {
  readonly id: string
  readonly refusal: { reason: Reason; detail: string }
  constructor(id: string, refusal: { reason: Reason; detail: string }) {
    super(refusal.detail)
    this.id = id
    this.refusal = refusal
  }
}
