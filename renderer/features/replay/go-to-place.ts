import type { Replayed } from './replayed.ts'

/** What somebody may type to get to a moment: a line's number, a time, or both as a transcript prints them. `seconds` of the day; `since`: the same figures read as minutes and seconds since the debate began. */
export type Wanted = { kind: 'line'; seq: number } | { kind: 'time'; seconds: number; since: number; utc: boolean } | null

/** "12", "line 12", "ligne 12, 09:14:05 UTC", "10:14", "10:14:05", "09:14 UTC"; null for anything else. A number wins over a time. */
export function readWanted(text: string): Wanted {
  const time = /(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/u.exec(text)
  const number = /(?<![\d:])\d{1,6}(?![\d:])/u.exec(text.replace(time?.[0] ?? '', ' '))
  if (number) return { kind: 'line', seq: Number(number[0]) }
  if (!time) return null
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), time[3] === undefined ? 59 : Number(time[3])]
  if (minutes > 59 || seconds > 59) return null
  return { kind: 'time', seconds: hours * 3600 + minutes * 60 + seconds, since: time[3] === undefined ? hours * 60 + minutes : hours * 3600 + minutes * 60 + seconds, utc: /\butc\b/iu.test(text) }
}

/** The place of what is wanted: the entry itself, or the last one that had happened by then. Null where the session has none. */
export function placeWanted({ moments, placeOf }: Pick<Replayed, 'moments' | 'placeOf'>, wanted: NonNullable<Wanted>): number | null {
  if (wanted.kind === 'line') return wanted.seq >= 1 && wanted.seq <= (moments.at(-1)?.seq ?? 0) ? placeOf(wanted.seq) : null
  const byDay = moments.findLastIndex(({ at }) => secondsOfDay(at, wanted.utc) <= wanted.seconds)
  if (byDay !== -1) return byDay
  // "0:21" beside a line of a transcript is the time since the debate began: no time of day of this debate.
  const began = Date.parse(moments[0]!.at)
  const since = moments.findLastIndex(({ at }) => Date.parse(at) - began < (wanted.since + 1) * 1000)
  return wanted.since * 1000 <= Date.parse(moments.at(-1)!.at) - began ? since : null
}

function secondsOfDay(iso: string, utc: boolean): number {
  const at = new Date(iso)
  return utc ? at.getUTCHours() * 3600 + at.getUTCMinutes() * 60 + at.getUTCSeconds() : at.getHours() * 3600 + at.getMinutes() * 60 + at.getSeconds()
}
