import { displayText } from '../dossier/display.ts'
import { lastPossibleDay } from '../dossier/in-play.ts'
import type { Position, PositionLink, Source } from '../dossier/schema.ts'
import { voiceOfPosition } from '../voice/voice.ts'

/** What a person gives of a source; an empty text where there is nothing to give. */
export interface OwnSourceFields {
  outlet: string
  headline: string
  author: string
  /** A day, a month or a year. */
  date: string
  url: string
  language: string
  tier: Source['tier']
  note: string
}

/** What a person gives of a statement; an empty text where there is nothing to give. */
export interface OwnPositionFields {
  figure: string
  role: string
  kind: Position['kind']
  text: string
  /** Own wording of a re-translated quotation. */
  restated: string
  original_text: string
  original_language: string
  language: string
  wording: string
  date: string
  venue: string
  source_id: string
  stance: number | null
  variant_of: string
  note: string
  claims: PositionLink[]
}

export const EMPTY_SOURCE: OwnSourceFields = { outlet: '', headline: '', author: '', date: '', url: '', language: '', tier: 'press', note: '' }
export const EMPTY_POSITION: OwnPositionFields = {
  figure: '', role: '', kind: 'quote', text: '', restated: '', original_text: '', original_language: '', language: 'en', wording: '', date: '', venue: '', source_id: '',
  stance: null, variant_of: '', note: '', claims: [],
}

/** Who translated a quotation, by its wording (`shared/voice/voice.ts`). */
const TRANSLATOR: Readonly<Record<string, Position['translator']>> = {
  'own translation of the quote as printed': 'ours', "outlet's translation": 'outlet', 'official English translation': 'official',
}

/** The voice that kind and wording make, by the rule of every pack; `reported` while they make none. */
export function voiceOf({ kind, wording }: Pick<OwnPositionFields, 'kind' | 'wording'>): Position['voice'] {
  const voice = voiceOfPosition({ kind, wording: wording || undefined })
  return voice.ok ? voice.value : 'reported'
}

const orNull = (text: string): string | null => text || null
const given = <K extends string>(key: K, text: string | undefined) => (text ? { [key]: text } as Record<K, string> : {})

/** The fields as a source of the dossier. */
export function sourceFrom(id: string, { outlet, headline, author, date, url, language, tier, note }: OwnSourceFields): Source {
  return { id, outlet, headline: orNull(headline), headline_basis: headline ? 'page' : 'not-shown', author: orNull(author), date: orNull(date), url, language, tier, ...given('note', note) }
}

/** The fields as a position of the dossier: never one that a machine-run seat may play. */
export function positionFrom(id: string, fields: OwnPositionFields, period: Position['period']): Position {
  const { figure, kind, text, language, date, source_id, stance } = fields
  const quote = kind === 'quote'
  const voice = voiceOf(fields)
  return {
    id, figure, ...given('role', fields.role), kind, text,
    ...(quote && voice === 'reported' && given('restated', fields.restated)),
    ...(quote && fields.original_language && { ...given('original_text', fields.original_text), original_language: fields.original_language }),
    language, ...(quote && given('wording', fields.wording)),
    ...(voice === 'quote-translated' && { translator: TRANSLATOR[fields.wording] ?? 'ours' }),
    voice, date: orNull(date), date_precision: precisionOf(date), ...given('venue', fields.venue), source_id,
    topic_tags: [], stance, argues_against: [], period, ...given('variant_of', fields.variant_of), playable: false, ...given('note', fields.note),
  }
}

const precisionOf = (date: string): Position['date_precision'] => (date === '' ? 'none' : (['year', 'month', 'day'] as const)[date.split('-').length - 1] ?? 'day')

/** The words that a card of these fields would show; null for a re-translation that nobody restated. */
export const shownText = (fields: OwnPositionFields): string | null => displayText(positionFrom('Y00', fields, 'core'))

/** When the words fall: after the latest day of a debate they are the epilogue; before the winter of the debate, `earlier`. */
export function periodOf(date: string, { lastDebate, lastEarlier }: { lastDebate: string; lastEarlier: string }): Position['period'] {
  const last = lastPossibleDay({ date: orNull(date) })
  if (last === null) return 'core'
  return last > lastDebate ? 'later' : last > lastEarlier ? 'core' : 'earlier'
}
