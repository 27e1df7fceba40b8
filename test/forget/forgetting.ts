/** A process that erases the session named as its second argument from the database named as its first, and stops before the first file that is not the database, until it is killed. */
import { forgetter } from '../../electron/store/forget.ts'
import { openDatabase } from '../../electron/store/open.ts'

const [file = '', session = ''] = process.argv.slice(2)
const opened = openDatabase(file)
if (!opened.ok) throw new Error(opened.detail)
const forgets = forgetter(opened.value, file)
const begun = forgets.begin({ session, participant: null, what: 'texts-and-names' }, new Date().toISOString())
if (!begun.ok) throw new Error(begun.detail)
await forgets.finish({
  progress() {
    process.stdout.write('halfway\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
})
