/** A process that backs up the database named as its argument and stops in the middle of it, until it is killed; says `halfway`, or what became of it. */
import { backupKeeper } from '../../electron/store/backup.ts'
import { openDatabase } from '../../electron/store/open.ts'

const file = process.argv[2] ?? ''
const opened = openDatabase(file)
if (!opened.ok) throw new Error(opened.detail)
const stopHalfway = process.argv[3] === 'halfway'
const made = await backupKeeper(opened.value, file).make('by-hand', Date.now(), {
  progress(done, total) {
    if (!stopHalfway || done < total / 2) return
    process.stdout.write('halfway\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
})
console.log(made.ok ? 'made' : `${made.reason} ${made.detail}`)
opened.value.close()
