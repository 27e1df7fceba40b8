import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { exportJobs, type ExportWork } from '../../electron/host/export-jobs.ts'
import { DEFAULT_OPTIONS } from '../../shared/transcript/options.ts'
import { aClock } from '../support/builders.ts'

/** A thread that does what the test says, in place of the real one: its folder is the last thing that it is given. */
function jobsThat(does: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-jobs-'))
  const program = join(folder, 'worker.mjs')
  writeFileSync(program, `import { writeFileSync } from 'node:fs'\nimport { parentPort, workerData } from 'node:worker_threads'\nconst path = workerData.folder + '/export'\nconst tell = (news) => parentPort.postMessage(news)\n${does}`)
  const clock = aClock()
  const jobs = exportJobs({ schedule: clock.schedule, program: () => program })
  ends.push(() => {
    jobs.stop()
    rmSync(folder, { recursive: true })
  })
  return { jobs, clock, mine: {} }
}
const ends: (() => void)[] = []
afterEach(() => ends.splice(0).forEach((end) => end()))

const WORK: ExportWork = { database: ':memory:', sessions: ['one', 'two'], formats: ['md'], options: DEFAULT_OPTIONS, app: '0.0.0', at: '2026-01-29T10:00:00.000Z' }
const WRITES = "writeFileSync(path, 'words'.repeat(200_000)); tell({ t: 'done', exported: { path, name: 'a.zip', mime: 'application/zip', bytes: 1_000_000, detail: '' } })"
const GOES_ON = "writeFileSync(path, 'half'); tell({ t: 'progress', done: 1, of: 2, doing: { session: 'two', format: 'md' } }); setInterval(() => {}, 1000)"

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`tour-de-table-export-${process.pid}-`))
type Jobs = ReturnType<typeof exportJobs>

function begun(jobs: Jobs, owner: object, work = WORK): string {
  const started = jobs.start(owner, work)
  if (!started.ok) throw new Error(started.detail)
  return started.value.job
}

function progressOf(jobs: Jobs, owner: object, job: string) {
  const progress = jobs.progress(owner, job)
  if (!progress.ok) throw new Error(progress.detail)
  return progress.value
}

const state = (jobs: Jobs, owner: object, job: string, wanted: string) => vi.waitUntil(() => progressOf(jobs, owner, job).state === wanted, { timeout: 10_000 })

describe('an export beside the app', () => {
  it('is fetched piece by piece by who began it, and is gone with the last piece', async () => {
    const { jobs, mine } = jobsThat(WRITES)
    const job = begun(jobs, mine)
    expect(folders()).toHaveLength(1)
    expect(statSync(join(tmpdir(), folders()[0]!)).mode & 0o777).toBe(0o700)
    await state(jobs, mine, job, 'done')
    expect(jobs.read({}, job, 0)).toMatchObject({ ok: false, reason: 'unknown-job' })
    const first = jobs.read(mine, job, 0)
    expect(first).toMatchObject({ ok: true, value: { next: 512 * 1024 } })
    expect(jobs.read(mine, job, 9_999_999)).toMatchObject({ ok: false, reason: 'not-now' })
    const last = jobs.read(mine, job, 512 * 1024)
    expect(last).toMatchObject({ ok: true, value: { next: null } })
    expect([first, last].reduce((sum, piece) => sum + (piece.ok ? Buffer.from(piece.value.base64, 'base64').length : 0), 0)).toBe(1_000_000)
    expect(jobs.progress(mine, job)).toMatchObject({ ok: false, reason: 'unknown-job' })
    expect(folders()).toEqual([])
  })

  it('says how far it is, and leaves nothing behind when it is cancelled in the middle', async () => {
    const { jobs, mine } = jobsThat(GOES_ON)
    const job = begun(jobs, mine)
    await vi.waitUntil(() => progressOf(jobs, mine, job).done === 1, { timeout: 10_000 })
    expect(progressOf(jobs, mine, job)).toMatchObject({ state: 'working', of: 2, doing: { session: 'two', format: 'md' }, file: null })
    expect(jobs.read(mine, job, 0)).toMatchObject({ ok: false, reason: 'not-now' })
    expect(jobs.cancel({}, job)).toMatchObject({ ok: false, reason: 'unknown-job' })
    expect(jobs.cancel(mine, job).ok).toBe(true)
    expect(progressOf(jobs, mine, job)).toMatchObject({ state: 'cancelled', file: null })
    await vi.waitUntil(() => folders().length === 0, { timeout: 5_000 })
  })

  it('fails with words, and leaves nothing behind, when its thread breaks off', async () => {
    for (const does of ["writeFileSync(path, 'half'); throw new Error('no more')", "writeFileSync(path, 'half'); process.exit(3)", "writeFileSync(path, 'half'); tell({ t: 'failed', detail: 'The disk is full.' })"]) {
      const { jobs, mine } = jobsThat(does)
      const job = begun(jobs, mine)
      await state(jobs, mine, job, 'failed')
      expect(progressOf(jobs, mine, job)).toMatchObject({ file: null, detail: expect.stringMatching(/no more|broken off|disk is full/) })
      expect(folders()).toEqual([])
    }
  })

  it('is refused while two others are made', async () => {
    const { jobs, mine } = jobsThat(GOES_ON)
    const [first] = [begun(jobs, mine), begun(jobs, {})]
    expect(jobs.start(mine, WORK)).toMatchObject({ ok: false, reason: 'busy', detail: expect.stringContaining('2 exports') })
    jobs.cancel(mine, first)
    expect(jobs.start(mine, WORK).ok).toBe(true)
  })

  it('goes when who began it is gone, when its session is forgotten, and when nobody came for it in ten minutes', async () => {
    const { jobs, clock, mine } = jobsThat(WRITES)
    const other = {}
    const [left, forgotten] = [begun(jobs, mine), begun(jobs, other, { ...WORK, sessions: ['three'] })]
    await state(jobs, mine, left, 'done')
    await state(jobs, other, forgotten, 'done')
    jobs.left(mine)
    expect([jobs.progress(mine, left).ok, jobs.progress(other, forgotten).ok]).toEqual([false, true])
    jobs.forgotten('three')
    expect([jobs.progress(other, forgotten).ok, folders()]).toEqual([false, []])
    const late = begun(jobs, mine)
    await state(jobs, mine, late, 'done')
    await vi.waitUntil(() => {
      clock.pass(10 * 60_000 + 1)
      return !jobs.progress(mine, late).ok
    }, { timeout: 5_000 })
    expect(folders()).toEqual([])
  })

  it('takes away what a process that is gone left behind', async () => {
    const made = mkdtempSync(join(tmpdir(), 'tour-de-table-export-999999999-'))
    const { jobs, mine } = jobsThat(WRITES)
    await state(jobs, mine, begun(jobs, mine), 'done')
    expect(existsSync(made)).toBe(false)
  })
})
