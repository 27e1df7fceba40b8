import type { OpenEvent } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { PackMeta } from '../dossier/schema.ts'
import { isPlace } from '../room/words.ts'
import { isRecordVoice } from '../voice/voice.ts'
import type { Naming, TranscriptSeat } from './transcript.ts'
import type { Say } from './words/say.ts'

/** A person of the session, as the record keeps them. */
export interface Participant {
  id: string
  seat: string
  /** "Student A", given by the host when the person came. */
  pseudonym: string
  /** Empty when none was given. */
  name: string
}

/** Who is who in one transcript. */
export interface People {
  seats: TranscriptSeat[]
  seat(id: string | null): TranscriptSeat | null
  /** The name or the pseudonym of a participant, by the transcript's one switch. */
  name(participant: string | null): string | null
  /** Who speaks a line, never a bare figure for a student. */
  who(line: Line): string
}

/** Control characters and those that turn the direction of the text around them; a name stands inside our own sentences. */
// oxlint-disable-next-line no-control-regex
const UNRULY = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A pseudonym that the host gave; another one is a person's own choice and stays as it is. */
const GIVEN = /^Student ([A-Z]{1,3})$/

/** Seats in the order of the table, with the names or pseudonyms of those who play them. */
export function peopleOf(seats: OpenEvent['seats'], figures: PackMeta['figures'], participants: readonly Participant[], naming: Naming, say: Say): People {
  const names = new Map(participants.map(({ id, pseudonym, name }) => [id, (naming === 'names' && name.replace(UNRULY, '').trim()) || pseudonym.replace(GIVEN, (_, letter: string) => say.t('student', { letter }))]))
  const shown = seats.map(({ seat, figure, played }) => {
    const known = figures.find((entry) => entry.seat === seat)
    const players = participants.filter((participant) => participant.seat === seat).map(({ id }) => names.get(id) ?? '')
    const playedBy = played === 'record' ? say.t('who.playedByRecord') : players.join(', ') || say.t('who.playedByNobody')
    return { seat, figure, short: shortName(figure), monogram: known?.monogram ?? figure.slice(0, 2).toUpperCase(), role: known?.role ?? '', playedBy, played }
  })
  const people: People = {
    seats: shown,
    seat: (id) => shown.find((entry) => entry.seat === id) ?? null,
    name: (participant) => (participant === null ? null : names.get(participant) ?? null),
    who: (line) => speaker(line, people, say),
  }
  return people
}

function speaker(line: Line, people: People, say: Say): string {
  const figure = people.seat(line.seat)?.short
  if (isRecordVoice(line.voice)) {
    if (figure === undefined) throw new Error(`Line ${line.seq} plays the record for no seat.`)
    return say.t('who.onRecord', { figure })
  }
  if (line.voice === 'app') return say.t('who.app')
  const name = people.name(line.participant)
  if (name === null) throw new Error(`Line ${line.seq} is spoken by nobody known.`)
  if (line.voice === 'facilitator') return line.kind === 'speech' ? say.t('who.noting', { name, heard: spokenBy(line, people, say) }) : name
  if (!line.inRole) return say.t('who.outOfRole', { name })
  if (line.seat !== null && isPlace(line.seat)) return say.t('who.place', { name, place: say.t(`place.${line.seat}`).toLowerCase() })
  if (figure === undefined) throw new Error(`Line ${line.seq} is spoken in role for no seat.`)
  const other = arguedAs(line, people)
  return other === null ? say.t('who.asFigure', { name, figure }) : say.t('who.arguingAs', { name, figure, other })
}

/** In the change of sides a seat argues the case of another. */
const arguedAs = ({ params }: Line, people: People): string | null => people.seat(params['arguesAs'] ?? null)?.short ?? null

/** Whom a note-taker heard: "Student B said as Macron". */
function spokenBy(line: Line, people: People, say: Say): string {
  const figure = people.seat(line.seat)?.short
  if (figure === undefined) throw new Error(`Line ${line.seq} is noted for no seat.`)
  const [who, other] = [people.name(line.params['speaker'] ?? null), arguedAs(line, people)]
  if (other !== null) return who === null ? say.t('who.heardSeatArguing', { figure, other }) : say.t('who.heardArguing', { who, figure, other })
  return who === null ? say.t('who.heardSeat', { figure }) : say.t('who.heardAs', { who, figure })
}

/** "Kaja Kallas" → "Kallas". */
function shortName(figure: string): string {
  return figure.split(' ').at(-1) ?? figure
}
