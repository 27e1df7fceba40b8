import type { z } from 'zod'
import { firstDifference, type Difference, type Numbered } from '../host/first-difference.ts'
import { replay, ReplayError } from '../host/replay.ts'
import { chainBreak, firstDifferentLine, verification, type Verification } from '../host/verify.ts'
import { envelopeOf, type StoredEvent } from '../store/record.ts'
import type { Envelope } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { digestOf, storedEvent } from './bundle.ts'
import { bundleEventSchema, bundleLineSchema, bundleParticipantsSchema, bundleSessionSchema, type BundleFile } from './bundle-schema.ts'

type Bad = Verification['firstBad']

/** What is wrong with the manifest, the session or the participants is no entry's fault. */
const NO_ENTRY = 0

/**
 * Is a bundle whole? By the sums of its manifest, by the chain of hashes, and by playing the record again. `firstBad` names the first
 * entry or line that was altered, is missing, was added or stands elsewhere; seq 0 is the bundle's head (manifest, session, participants).
 * Tamper-evident, not a proof of identity: whoever makes all hashes anew makes another record, with another hash at its head.
 */
export function verifyBundle(bundle: BundleFile): Verification {
  const { manifest } = bundle
  const isSealed = digestOf(manifest) === bundle.seal
  const events = parts(bundle.events, bundleEventSchema)
  const lines = parts(bundle.lines, bundleLineSchema)
  const entries = events.flatMap(({ value }) => (value ? [storedEvent(value)] : []))
  const chain = entries.length === events.length ? chainBreak(isSealed ? manifest.session : sessionId(bundle), entries) : null
  const badEvent = (isSealed ? summed(manifest.sha256.events, events, chain) : formless(events)) ?? chain
  const badLine = isSealed ? summed(manifest.sha256.lines, lines, null) : formless(lines)
  const found = first(badEvent, badLine) ?? differsFromReplay(entries, lines.flatMap(({ value }) => value ?? [])) ?? headProblem(bundle, entries, isSealed)
  return { ...verification(entries, found), events: events.length }
}

/** The session that the entries are hashed with: of an altered manifest it is not taken. */
const sessionId = ({ manifest, session }: BundleFile): string => bundleSessionSchema.safeParse(session).data?.id ?? manifest.session

interface Part<T> extends Numbered {
  value: T | null
  /** Why it is none of its kind. */
  problem: string
}

/** Each part by itself, so that one that is spoilt is named and the others are still read. One without a seq counts by its place. */
function parts<T extends { seq: number }>(raw: readonly unknown[], schema: z.ZodType<T>): Part<T>[] {
  return raw.map((item, at) => {
    const parsed = schema.safeParse(item)
    if (parsed.success) return { seq: parsed.data.seq, print: digestOf(parsed.data), value: parsed.data, problem: '' }
    const [issue] = parsed.error.issues
    return { seq: at + 1, print: null, value: null, problem: `its form is wrong (${issue?.path.map(String).join('.') || 'entry'}: ${issue?.message ?? ''})` }
  })
}

/** The first part that is not the one that the manifest names; `known`: what the chain says of the same place in plainer words. */
function summed(sums: readonly { seq: number; sha256: string }[], found: readonly Part<unknown>[], known: Bad): Bad {
  const difference = firstDifference(sums.map(({ seq, sha256 }) => ({ seq, print: sha256 })), found)
  if (!difference) return null
  if (difference.how === 'altered' && known?.seq === difference.seq) return known
  return { seq: difference.seq, reason: found[difference.place]?.problem || DIFFERENT[difference.how] }
}

const DIFFERENT = {
  altered: 'it is not what the manifest names: it was altered', missing: 'it is missing', added: 'it was added, or stands here a second time', moved: 'it stands in another place',
} as const satisfies Record<Difference['how'], string>

function formless(found: readonly Part<unknown>[]): Bad {
  const spoilt = found.find(({ problem }) => problem !== '')
  return spoilt ? { seq: spoilt.seq, reason: spoilt.problem } : null
}

const first = (a: Bad, b: Bad): Bad => (a && b ? (b.seq < a.seq ? b : a) : (a ?? b))

/** Entries whose chain holds, played again: do they give the lines? Where nothing is left of an erased entry it cannot be told. */
function differsFromReplay(entries: readonly StoredEvent[], lines: readonly Line[]): Bad {
  const envelopes: Envelope[] = []
  for (const entry of entries) {
    try {
      const envelope = envelopeOf(entry)
      if (envelope === null) return null
      envelopes.push(envelope)
    } catch {
      return { seq: entry.seq, reason: 'it is no event of a debate' }
    }
  }
  try {
    return firstDifferentLine(replay(envelopes).lines, lines)
  } catch (error) {
    return { seq: error instanceof ReplayError ? error.seq : envelopes.length, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** What stands beside the entries: the manifest's numbers, the session, the participants. */
function headProblem({ manifest, session, participants, lines }: BundleFile, entries: readonly StoredEvent[], isSealed: boolean): Bad {
  const head = entries.at(-1)
  const bad = (reason: string): Bad => ({ seq: NO_ENTRY, reason })
  if (!isSealed) return bad('the manifest was altered')
  if (manifest.events > entries.length) return { seq: entries.length + 1, reason: 'it is missing' }
  if (manifest.events !== entries.length || manifest.lines !== lines.length) return bad('the manifest counts other entries or lines')
  if (head?.hash !== manifest.headHash) return { seq: head?.seq ?? NO_ENTRY, reason: 'it is not the last entry that the manifest names' }
  const about = bundleSessionSchema.safeParse(session)
  if (!about.success || digestOf(session) !== manifest.sha256.session || about.data.id !== manifest.session || !isOpenedAs(about.data, entries)) return bad('what it says of the session was altered')
  if (!bundleParticipantsSchema.safeParse(participants).success || digestOf(participants) !== manifest.sha256.participants) return bad('the participants were altered')
  return null
}

/** Is the session what its first entry opened? */
function isOpenedAs({ pack, packVersion, recipe, lead, asOf, timed, createdAt }: z.infer<typeof bundleSessionSchema>, [opening]: readonly StoredEvent[]): boolean {
  const open = opening && envelopeOf(opening)
  if (open?.event.type !== 'open') return true // erased whole: the sums are all there is
  const { event } = open
  return event.pack.id === pack && event.pack.version === packVersion && event.recipe.id === recipe && event.lead === lead && event.asOf === asOf && event.timed === timed && open.at === createdAt
}
