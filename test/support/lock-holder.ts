/** A process that holds the lock of the database named as its argument until it is killed; says `held` or the refusal. */
import { acquireLock } from '../../electron/store/lock.ts'

const lock = acquireLock(process.argv[2] ?? '', 'a test')
console.log(lock.ok ? 'held' : lock.reason)
process.stdin.resume() // stay until stdin ends or a signal comes
process.stdin.on('end', () => {
  if (lock.ok) lock.value.release() // what nothing refers to any more is collected, and the lock with it
  process.exit(0)
})
