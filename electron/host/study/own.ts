import { isOwnPosition, isOwnSource } from '../../../shared/dossier/own.ts'
import { canonicalJson } from '../../../shared/lib/canonical-json.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { MOST_OWN, OWN_NUMBERS, OWN_POSITION, OWN_SOURCE, type OwnFile, type OwnPositionData, type OwnSourceData } from '../../../shared/study/own.ts'
import type { OwnPositionFields, OwnSourceFields } from '../../../shared/study/own-fields.ts'
import type { OwnList } from '../../../shared/study/reading-types.ts'
import { positionProblems, sourceProblems, tidied, type FieldProblem, type OwnContext } from '../../../shared/study/own-rules.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { OwnTrouble } from '../../store/own-positions.ts'
import type { StudyStore } from '../../store/study.ts'
import { addFile, type Added } from './own-import.ts'
import { writeOwnFile } from './own-file.ts'
import { shelfOf } from './shelf.ts'

interface Means {
  store: StudyStore
  dossier: Pick<Dossier, 'packSummary' | 'card' | 'searchSources' | 'claims' | 'changed'>
  /** Puts what is kept into the pack's tables. */
  project: () => OwnTrouble[]
  /** The debates whose record names a statement. */
  naming: (position: string) => { id: string; createdAt: string }[]
  nameOf: (profile: string) => string
  /** ISO. */
  now: () => string
}

type Saved = Result<{ id: string }, Reason>

/** Sources and statements that people added at this machine (docs/decisions/0019). What is kept is the truth; each change is put into the pack's tables with it. */
export interface OwnMaterial {
  list(): OwnList
  /** Adds one, or changes the one with this id. Errors: `bad-position` (a field), `unknown-thing`, `in-use` (a debate cites what is printed there), `too-many`. */
  saveSource(by: string, source: { id?: string | undefined; fields: OwnSourceFields }): Saved
  /** The same; where a debate cites the words, the new ones get a new id and the old ones stay with the debate. */
  savePosition(by: string, position: { id?: string | undefined; fields: OwnPositionFields }): Saved
  /** Out; what a debate cites stays readable there. Errors: `unknown-thing`, `in-use` (a source of statements that are still there). */
  remove(id: string): Saved
  /** Brings the last removed thing with this id back. Errors: `nothing-to-undo`. */
  undo(id: string): Saved
  file(): { fileName: string; mime: string; content: string }
  /** Adds what a file holds, under new ids: all of it or nothing; what is here already is not added twice. Errors: `bad-position`, `too-many`. */
  add(by: string, file: OwnFile): Result<Added, Reason>
}

export function ownMaterial({ store, dossier, project, naming, nameOf, now }: Means): OwnMaterial {
  const [sources, positions, numbers] = [shelfOf(store, OWN_SOURCE), shelfOf(store, OWN_POSITION), shelfOf(store, OWN_NUMBERS)]
  const pack = dossier.packSummary().id
  const here = <T extends { pack: string }>(all: { id: string; value: T }[]) => all.filter(({ value }) => value.pack === pack)
  const live = <T extends { pack: string; deletedAt?: string | undefined }>(all: { id: string; value: T }[]) => here(all).filter(({ value }) => value.deletedAt === undefined)
  const ownSources = () => live(sources.all(''))
  const ownPositions = () => live(positions.all(''))
  const removed = new Map<string, OwnSourceData | OwnPositionData>()
  dropForgotten()
  let troubles = project()
  /** How many changes are going on as one. */
  let depth = 0

  const unknown = () => refuse('unknown-thing', 'This is not among what was added at this machine; it may have been deleted already. Nothing was changed.')
  /** One change and its place in the tables together. */
  const changing = <T>(change: () => T): T => {
    depth += 1
    try {
      return store.together(() => {
        const made = change()
        if (depth === 1) troubles = project()
        return made
      })
    } finally {
      depth -= 1
      if (depth === 0) dossier.changed()
    }
  }
  /** The next id that nothing ever had; when all are given, the first that is free. */
  function nextId(kind: 'positions' | 'sources'): string {
    const known = numbers.find('', pack) ?? { positions: 0, sources: 0 }
    const idOf = (n: number) => (kind === 'positions' ? `Y${String(n).padStart(2, '0')}` : `own-${String(n).padStart(3, '0')}`)
    const shelf = kind === 'positions' ? positions : sources
    let next = known[kind] + 1
    if (kind === 'positions' && next > 999) next = 1
    while (shelf.find('', idOf(next)) !== null) next += 1
    numbers.put('', pack, { ...known, [kind]: Math.max(known[kind], next) }, now())
    return idOf(next)
  }
  let packSources: ReadonlySet<string> | undefined
  const isPackSource = (id: string) => (packSources ??= new Set(dossier.searchSources({ query: '', limit: 100_000, offset: 0 }).sources.map(({ source }) => source.id).filter((each) => !isOwnSource(each)))).has(id)
  const claims = new Set(dossier.claims().map(({ id }) => id))
  const context = (): OwnContext => ({
    today: now().slice(0, 10),
    hasSource: (id) => (isOwnSource(id) ? isThere(sources.find('', id)) : isPackSource(id)),
    hasClaim: (id) => claims.has(id),
    rootOf(id) {
      const own = positions.find('', id)
      if (own) return isThere(own) ? { variantOf: own.fields.variant_of || null } : null
      const card = dossier.card(id)
      return card && !isOwnPosition(id) ? { variantOf: card.position.variant_of ?? null } : null
    },
  })
  const isThere = (own: OwnSourceData | OwnPositionData | null): boolean => own !== null && own.pack === pack && own.deletedAt === undefined
  /** What was kept for debates that have been deleted since goes, too. */
  function dropForgotten(): void {
    const isDeleted = ({ value }: { value: OwnSourceData | OwnPositionData }) => value.deletedAt !== undefined
    for (const { id } of here(positions.all('')).filter(isDeleted)) if (naming(id).length === 0) positions.remove('', id)
    for (const { id } of here(sources.all('')).filter(isDeleted)) if (!here(positions.all('')).some(({ value }) => value.fields.source_id === id)) sources.remove('', id)
  }
  const usedBy = (source: string) => here(positions.all('')).filter(({ value }) => value.fields.source_id === source)
  const citedAt = (id: string) => naming(id).map(({ createdAt }) => createdAt.slice(0, 10))
  const full = () => refuse('too-many', `There are ${MOST_OWN} own statements or sources already. Delete some that are no longer used; nothing was changed.`)
  const fresh = (by: string) => ({ pack, addedBy: by, addedAt: now() })

  function saveSource(by: string, { id, fields: given }: { id?: string | undefined; fields: OwnSourceFields }): Saved {
    const fields = tidied(given)
    const problems = sourceProblems(fields, { today: now().slice(0, 10) })
    if (problems.length > 0) return badField(problems)
    if (id === undefined) {
      if (store.count('', OWN_SOURCE.kind) >= MOST_OWN) return full()
      return ok(changing(() => {
        const made = nextId('sources')
        sources.put('', made, { fields, ...fresh(by) }, now())
        return { id: made }
      }))
    }
    const before = sources.find('', id)
    if (!before || before.deletedAt !== undefined) return unknown()
    const cited = usedBy(id).filter((position) => naming(position.id).length > 0)
    const same = canonicalJson({ ...before.fields, note: '' }) === canonicalJson({ ...fields, note: '' })
    if (cited.length > 0 && !same) return refuse('in-use', `A debate cites ${cited.map((position) => position.id).join(', ')}, which is printed there, so its footnotes must stay as they were. Add the corrected source as a new one; nothing was changed.`)
    changing(() => sources.put('', id, { ...before, fields }, now()))
    return ok({ id })
  }

  function savePosition(by: string, { id, fields: given }: { id?: string | undefined; fields: OwnPositionFields }): Saved {
    const fields = tidied(given)
    const problems = positionProblems(fields, context())
    if (fields.variant_of === id && id !== undefined) problems.push({ field: 'variant_of', problem: 'unknown-statement' })
    if (problems.length > 0) return badField(problems)
    const before = id === undefined ? null : positions.find('', id)
    if (id !== undefined && (!before || before.deletedAt !== undefined)) return unknown()
    if (before && id !== undefined && (sameRecord(before.fields, fields) || naming(id).length === 0)) {
      changing(() => positions.put('', id, { ...before, fields }, now()))
      return ok({ id })
    }
    if (store.count('', OWN_POSITION.kind) >= MOST_OWN) return full()
    return ok(changing(() => {
      const made = nextId('positions')
      positions.put('', made, { fields, ...fresh(by) }, now())
      if (before && id !== undefined) positions.put('', id, { ...before, deletedAt: now(), replacedBy: made }, now())
      return { id: made }
    }))
  }

  function remove(id: string): Saved {
    const position = positions.find('', id)
    const source = sources.find('', id)
    if (position && position.deletedAt === undefined) {
      removed.set(id, position)
      changing(() => {
        if (citedAt(id).length > 0) positions.put('', id, { ...position, deletedAt: now() }, now())
        else positions.remove('', id)
      })
      return ok({ id })
    }
    if (!source || source.deletedAt !== undefined) return unknown()
    const users = usedBy(id)
    const there = users.filter(({ value }) => value.deletedAt === undefined)
    if (there.length > 0) return refuse('in-use', `${there.map((user) => user.id).join(', ')} ${there.length === 1 ? 'is' : 'are'} printed there. Delete what was added from it first; nothing was changed.`)
    removed.set(id, source)
    changing(() => {
      if (users.length > 0) sources.put('', id, { ...source, deletedAt: now() }, now())
      else sources.remove('', id)
    })
    return ok({ id })
  }

  return {
    list: () => ({
      sources: ownSources().map(({ id, value }) => ({ id, fields: value.fields, addedBy: nameOf(value.addedBy), addedAt: value.addedAt, positions: usedBy(id).filter((user) => user.value.deletedAt === undefined).map((user) => user.id) })),
      positions: ownPositions().map(({ id, value }) => ({ id, fields: value.fields, addedBy: nameOf(value.addedBy), addedAt: value.addedAt })),
      kept: here(positions.all('')).flatMap(({ id, value }) => (value.deletedAt === undefined ? [] : [{ id, figure: value.fields.figure, replacedBy: value.replacedBy ?? null, debates: citedAt(id) }])),
      troubles,
    }),
    saveSource, savePosition, remove,
    undo(id) {
      const value = removed.get(id)
      if (!value) return refuse('nothing-to-undo', 'It was deleted too long ago to be brought back. Nothing was changed.')
      const isPosition = 'source_id' in value.fields
      const there = isPosition ? positions.find('', id) : sources.find('', id)
      if (there && there.deletedAt === undefined) return refuse('nothing-to-undo', 'It is there already. Nothing was changed.')
      removed.delete(id)
      changing(() => store.put('', isPosition ? OWN_POSITION.kind : OWN_SOURCE.kind, { id, data: JSON.stringify(value), due: null, changedAt: now() }))
      return ok({ id })
    },
    file: () => writeOwnFile(pack, ownSources().map(({ id, value }) => ({ id, ...value.fields })), ownPositions().map(({ id, value }) => ({ id, ...value.fields }))),
    add: (by, file) => addFile(file, {
      together: changing, saveSource: (fields) => saveSource(by, { fields }), savePosition: (fields) => savePosition(by, { fields }),
      sources: ownSources().map(({ id, value }) => ({ id, fields: value.fields })), positions: ownPositions().map(({ id, value }) => ({ id, fields: value.fields })),
    }),
  }
}

/** Is what a debate shows of it the same: who, the words, when, where? What it bears on is judgement and may change. */
const sameRecord = (a: OwnPositionFields, b: OwnPositionFields): boolean => {
  const shown = ({ claims: _claims, stance: _stance, note: _note, ...rest }: OwnPositionFields) => canonicalJson(rest)
  return shown(a) === shown(b)
}

const badField = (problems: readonly FieldProblem[]) =>
  refuse('bad-position', `${problems.map(({ field, problem }) => `${field}: ${problem}`).join('; ')}. Nothing was changed.`)
