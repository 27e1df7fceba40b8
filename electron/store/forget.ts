import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { DATABASE, type Forgot, type ForgottenRows, type ForgetWhat, type LeftFile, type Swept } from '../../shared/forget/forgetting.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { cleanCopy } from './forget-copy.ts'
import { filesThatMayHold, isInTheMaking, pathOf, removeWithSides } from './forget-files.ts'
import { forgetOrders, type ForgetOrder, type SessionOrder } from './forget-orders.ts'
import { forgetProfileRows } from './forget-profile.ts'
import { forgetRows } from './forget-rows.ts'
import { overwriteDeleted, sweep } from './forget-sweep.ts'
import { openDatabase } from './open.ts'
import { sqliteRefusal } from './sqlite-refusal.ts'

export interface ForgetRequest {
  session: string
  /** One participant of it, or null for everybody. */
  participant: string | null
  what: ForgetWhat
}

/** The right to be forgotten, in a database that this process has open and in every file beside it. */
export interface Forgetter {
  /**
   * Takes it out of the database, all or nothing, and notes the order for the files. `at` ISO. Errors: `unknown-session`,
   * `unknown-participant`, and those of the disk; then nothing was changed.
   */
  begin(request: ForgetRequest, at: string): Result<ForgottenRows, Reason>
  /** The same for everything that is kept under a profile of the study desk; its debates are the sessions' and stay. Out: how many things. Errors: `unknown-profile`, and those of the disk. */
  beginProfile(profile: string, at: string): Result<number, Reason>
  /** Cleans the files of all orders, those of before a kill too; ends early when `stop` says so, and the next call goes on. `progress` in files. */
  finish(options?: { stop?: () => boolean; progress?: (done: number, total: number) => void }): Promise<Swept>
  /** Is any order not done yet? */
  isPending(): boolean
  /** The files that could not be cleaned, each once. */
  left(): LeftFile[]
  /** Is done with a file that is left: removes it, or leaves it as it is. Errors: `unknown-backup`, and those of the file system. */
  giveUp(file: string, remove: boolean): Result<LeftFile[], Reason>
}

export function forgetter(db: Database, file: string): Forgetter {
  const orders = forgetOrders(db)
  const known = db.prepare<[string], number>('SELECT coalesce(max(e.seq), 0) FROM sessions s LEFT JOIN events e ON e.session_id = s.id WHERE s.id = ? GROUP BY s.id').pluck()
  const sits = db.prepare('SELECT 1 FROM participants WHERE session_id = ? AND id = ?')
  const hasStudied = db.prepare("SELECT 1 FROM study WHERE profile = ? AND profile <> ''")
  const carryOut = db.transaction((order: SessionOrder) => {
    orders.add(order)
    return forgetRows(db, order)
  })
  const carryOutProfile = db.transaction((order: Extract<ForgetOrder, { profile: string }>) => {
    orders.add(order)
    return forgetProfileRows(db, order.profile, order.at)
  })
  const allFiles = () => filesThatMayHold(file).map((name) => ({ file: name, trouble: null }))

  function left(): LeftFile[] {
    const troubled = orders.all().flatMap(({ order }) => order.files).filter(({ trouble }) => trouble !== null)
    return [...new Map(troubled.map(({ file: name, trouble }) => [name, { file: name === DATABASE ? basename(file) : name, why: trouble ?? '' }])).values()]
  }

  /** Until the database is swept, and until a backup that another program makes has its name, files may appear that hold the words. */
  function withNewFiles(order: ForgetOrder): ForgetOrder {
    if (!order.files.some(({ file: name }) => name === DATABASE || isInTheMaking(name))) return order
    const listed = new Set([...order.clean, ...order.files.map(({ file: name }) => name)])
    return { ...order, files: [...order.files, ...filesThatMayHold(file).filter((name) => !listed.has(name)).map((name) => ({ file: name, trouble: null }))] }
  }

  async function clean(name: string, order: ForgetOrder): Promise<Result<boolean, Reason>> {
    if (name !== DATABASE) return await cleanCopy(file, name, order)
    const swept = sweep(db, file)
    return swept.ok ? ok(false) : refuse(swept.reason, `It is taken out of the record, but ${file} may still hold traces of it. ${swept.detail}`)
  }

  return {
    begin({ session, participant, what }, at) {
      try {
        const upTo = known.get(session)
        if (upTo === undefined) return refuse('unknown-session', `There is no session ${session} in this database. Nothing was changed.`)
        if (participant !== null && !sits.get(session, participant)) return refuse('unknown-participant', `There is no participant ${participant} in session ${session}. Nothing was changed.`)
        overwriteDeleted(db)
        return ok(carryOut.immediate({ session, participant, what, upTo, at, files: allFiles(), clean: [] }))
      } catch (error) {
        return sqliteRefusal(error, file)
      }
    },
    beginProfile(profile, at) {
      try {
        if (!hasStudied.get(profile)) return refuse('unknown-profile', 'There is no such profile on this machine. It may have been deleted already. Nothing was changed.')
        overwriteDeleted(db)
        return ok(carryOutProfile.immediate({ profile, at, files: allFiles(), clean: [] }))
      } catch (error) {
        return sqliteRefusal(error, file)
      }
    },
    async finish({ stop = () => false, progress } = {}) {
      const pending = orders.all().map(({ key, order }) => ({ key, order: withNewFiles(order) }))
      const total = pending.reduce((sum, { order }) => sum + order.files.length, 0)
      let [tried, cleaned] = [0, 0]
      for (const { key, order } of pending) {
        let { files, clean: done } = order
        const queue = [...files]
        for (const { file: name } of queue) {
          if (stop()) return { cleaned, left: left() }
          const outcome = await clean(name, order)
          if (outcome.ok) {
            const known = withNewFiles({ ...order, files, clean: done }).files
            queue.push(...known.slice(files.length))
            files = known.filter((each) => each.file !== name)
            done = [...done, name]
          } else files = files.map((each) => (each.file === name ? { file: name, trouble: outcome.detail } : each))
          orders.keep(key, { ...order, files, clean: done })
          if (outcome.ok && outcome.value) cleaned += 1
          progress?.(++tried, total)
        }
      }
      return { cleaned, left: left() }
    },
    isPending: () => orders.all().length > 0,
    left,
    giveUp(name, remove) {
      if (name === basename(file) || !left().some((each) => each.file === name)) return refuse('unknown-backup', `${name} is not among the files that are left. Nothing was changed; look at the list again.`)
      try {
        if (remove) removeWithSides(pathOf(file, name))
        for (const { key, order } of orders.all()) orders.keep(key, { ...order, files: order.files.filter((each) => each.file !== name), clean: [...order.clean, name] })
        return ok(left())
      } catch (error) {
        return sqliteRefusal(error, pathOf(file, name))
      }
    },
  }
}

/** The same on a database that no app has open; its lock must be held. Errors: as `openDatabase` and `Forgetter.begin`. */
export async function forgetClosed(file: string, request: ForgetRequest, at: string, open = openDatabase): Promise<Result<Forgot, Reason>> {
  const opened = open(file)
  if (!opened.ok) return opened
  try {
    const forgetting = forgetter(opened.value, file)
    const begun = forgetting.begin(request, at)
    return begun.ok ? ok({ ...begun.value, ...(await forgetting.finish()) }) : begun
  } finally {
    opened.value.close()
  }
}
