/** `npm run bench`: one JSON document on stdout; exit 1 if a target is missed. Expects a finished build. */
import { rmSync } from 'node:fs'
import { cpus, platform, release } from 'node:os'
import { classroom } from './classroom.ts'
import { folderOnDisk } from './disk.ts'
import { exporting } from './exporting.ts'
import { record } from './record.ts'
import { relabelling } from './labelling.ts'
import { acceptMove } from './move.ts'
import { pageSize } from './page-size.ts'
import { pdfOfManyLines } from './pdf.ts'
import { choosing } from './partner.ts'
import { reading } from './reading.ts'
import { scrubbing } from './replay.ts'
import { searching } from './searching.ts'
import { scheduling } from './scheduling.ts'
import { startUp } from './start-up.ts'

const folder = folderOnDisk()
try {
  const machine = { node: process.version, system: `${platform()} ${release()}`, processors: cpus().length, folder }
  const results = { ...(await acceptMove(folder)), startUp: await startUp(folder), pageSize: await pageSize(folder), choosing: await choosing(), relabelling: await relabelling(), reading: reading(), scheduling: scheduling(), scrubbing: await scrubbing(folder), ...(await searching(folder)), ...(await record()), writingPdf: await pdfOfManyLines(), ...(await exporting()), ...classroom() }
  const ok = Object.values(results).every((result) => result.ok)
  console.log(JSON.stringify({ ok, machine, results }, null, 2))
  process.exitCode = ok ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
