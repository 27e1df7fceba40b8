import type { Database } from 'better-sqlite3'

/** A pause between two entries of a record counts as time at the table up to so many seconds: a debate that was left is gone on with on another day. */
const LONGEST_PAUSE = 300
/** The same for an answer in review that was not measured, and for one that took long; milliseconds. */
const AN_ANSWER = 20_000

/** How long somebody debated and reviewed. */
export interface StudyTimes {
  /** Minutes at the table of every solo debate that belongs to a profile, by session. */
  debates(profile: string): Map<string, number>
  /** Reviews by calendar day of this computer, oldest first. */
  reviews(profile: string): { day: string; reviews: number; minutes: number }[]
}

export function studyTimes(db: Database): StudyTimes {
  const debates = db.prepare<{ profile: string; longest: number }, { id: string; minutes: number }>(`
    SELECT session_id AS id, coalesce(sum(min(max(gap, 0), :longest)), 0) / 60.0 AS minutes FROM (
      SELECT session_id, unixepoch(at) - lag(unixepoch(at)) OVER (PARTITION BY session_id ORDER BY seq) AS gap
      FROM events WHERE session_id IN (SELECT id FROM study WHERE profile = :profile AND kind = 'bout'))
    GROUP BY session_id`)
  const reviews = db.prepare<{ profile: string; each: number }, { day: string; reviews: number; minutes: number }>(`
    SELECT date(data ->> 'at', 'localtime') AS day, count(*) AS reviews, sum(min(coalesce(data ->> 'took', :each), 300000)) / 60000.0 AS minutes
    FROM study WHERE profile = :profile AND kind = 'review' GROUP BY day HAVING day IS NOT NULL ORDER BY day`)
  return {
    debates: (profile) => new Map(debates.all({ profile, longest: LONGEST_PAUSE }).map(({ id, minutes }) => [id, minutes])),
    reviews: (profile) => reviews.all({ profile, each: AN_ANSWER }),
  }
}
