import type * as z from 'zod'
import { PROFILE } from '../../shared/study/profile.ts'
import { bouts } from '../host/study/bouts.ts'
import { kindOf, reviewDeck } from '../host/study/review-deck.ts'
import { reviewing } from '../host/study/review.ts'
import { shelfOf } from '../host/study/shelf.ts'
import type { Reading } from '../reading.ts'
import type { StudyStore } from '../store/study.ts'
import { BAD_USE, DONE, type Io } from './io.ts'
import { readingFrom } from './read-database.ts'
import type { studyDueResultSchema } from './shapes.ts'

interface Asked { profile: string; at?: string | undefined; db?: string | undefined; json: boolean }

/** `study due`: what a profile has to review. Changes nothing and works beside a running app. */
export async function studyDue({ profile: wanted, at, db, json }: Asked, io: Io): Promise<number> {
  return readingFrom(db, io, (read) => {
    const found = profileNamed(wanted, read.study)
    if ('said' in found) {
      io.err(found.said)
      return BAD_USE
    }
    const result = dueOf(read, found, at === undefined ? Date.now() : Date.parse(at))
    if (json) io.out(JSON.stringify(result))
    else for (const line of lines(result)) io.out(line)
    return DONE
  })
}

type Due = z.infer<typeof studyDueResultSchema>
interface Named { id: string; name: string }

function dueOf({ study, dossier, record, spots }: Reading, profile: Named, now: number): Due {
  const whose = bouts({ store: study, record, profiles: { current: () => profile.id }, now: () => new Date(now).toISOString() })
  const review = reviewing({ store: study, dossier, record, spots, bouts: whose, now: () => now }, profile.id)
  const { left: { due, fresh, learning }, minutes, aside: { leech, gone }, next } = review.stats()
  const deck = reviewDeck(dossier)
  const cards = review.waiting().map(({ id, state }) => {
    const card = deck.card(id)
    return { id, kind: kindOf(id), about: card ? deck.label(card) : state.label, due: state.state === 0 ? null : new Date(state.due).toISOString(), reps: state.reps, lapses: state.lapses }
  })
  return { profile, at: new Date(now).toISOString(), due, fresh, learning, minutes, leeches: leech, gone, next, cards }
}

/** A profile by its id or, whatever the case, its name; else what there is, in words. */
function profileNamed(wanted: string, store: StudyStore): Named | { said: string } {
  const shelf = shelfOf(store, PROFILE)
  const all = store.profiles().flatMap((id): Named[] => {
    const profile = shelf.find(id, id)
    return profile ? [{ id, name: profile.name }] : []
  })
  const byId = all.find(({ id }) => id === wanted)
  const same = all.filter(({ name }) => name.normalize().toLowerCase() === wanted.trim().normalize().toLowerCase())
  const [only] = same
  if (byId) return byId
  if (only && same.length === 1) return only
  const names = all.map(({ id, name }) => `${name} (${id})`).join(', ')
  if (same.length > 1) return { said: `Several profiles are called ${wanted}; name one by its id: ${names}.` }
  return { said: all.length === 0 ? 'There are no profiles in this database yet: the study desk was never opened.' : `There is no profile ${wanted}. There are: ${names}.` }
}

function lines({ profile, due, fresh, learning, minutes, next, cards }: Due): string[] {
  return [
    `${profile.name}: ${due} to review, ${fresh} new, ${learning} coming back soon; about ${minutes} min.${next === null ? '' : ` Next: ${next.slice(0, 16).replace('T', ' ')} UTC.`}`,
    ...cards.map(({ id, about }) => `${id}  ${about}`),
  ]
}
