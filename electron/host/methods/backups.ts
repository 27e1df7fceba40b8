import { KEPT } from '../../../shared/backup/kept-backups.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { BackupList, Results } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { Peer } from '../connection.ts'
import { progressTo } from './progress-to.ts'

/** What the app offers of its backups, whatever database is open behind it. */
export interface Backups {
  list(): Omit<BackupList, 'rule'>
  compare(name: string): Result<Results['backups.compare'], Reason>
  make(progress: (done: number, total: number) => void): Promise<Result<Results['backups.make'], Reason>>
  restore(name: string, progress: (done: number, total: number) => void): Promise<Result<Results['backups.restore'], Reason>>
}

/** Everything a client does with backups. A backup is named by its file, and only one of the list is ever opened. */
export function backupMethods(backups: Backups) {
  const known = (name: string) => backups.list().backups.some((backup) => backup.name === name)
  return {
    'backups.list': () => ok({ ...backups.list(), rule: KEPT }),
    'backups.make': (_: Params<'backups.make'>, peer: Peer) => backups.make(progressTo(peer)),
    'backups.compare': ({ name }: Params<'backups.compare'>) => (known(name) ? backups.compare(name) : unknown(name)),
    'backups.restore': ({ name }: Params<'backups.restore'>, peer: Peer) => (known(name) ? backups.restore(name, progressTo(peer)) : unknown(name)),
  }
}

const unknown = (name: string) => refuse('unknown-backup' as const, `There is no backup ${name} any more. Nothing was changed; look at the list again.`)
