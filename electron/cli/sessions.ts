import type { SessionSummary } from '../../shared/protocol/api.ts'
import { existsSync } from 'node:fs'
import { sessionSummaries } from '../host/methods/sessions.ts'
import { DONE, type Io } from './io.ts'
import { databaseFile, readingFrom } from './read-database.ts'

/** `sessions list`: one row per session, last used first; an array with `--json`. A data folder that was never used has none. */
export async function listSessions({ db, json }: { db?: string; json: boolean }, io: Io): Promise<number> {
  if (db === undefined && !existsSync(databaseFile(db))) return show([], json, io)
  return readingFrom(db, io, (read) => show(sessionSummaries(read.record, read.dossier), json, io))
}

function show(sessions: readonly SessionSummary[], json: boolean, io: Io): number {
  if (json) io.out(JSON.stringify(sessions))
  else if (sessions.length === 0) io.err('No sessions yet.')
  else for (const row of table(sessions)) io.out(row)
  return DONE
}

function table(sessions: readonly SessionSummary[]): string[] {
  const rows = [
    ['SESSION', 'LAST USED (UTC)', 'RECIPE', 'SEAT', 'STATUS', 'STAGE', 'EVENTS'],
    ...sessions.map(({ id, lastAt, recipe, figure, status, stage, round, rounds, events }) =>
      [id, lastAt.slice(0, 16).replace('T', ' '), recipe, figure, status, rounds > 1 ? `${stage} ${round}/${rounds}` : stage, String(events)]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
}
