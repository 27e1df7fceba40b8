import { dialog } from 'electron'
import { contentDir } from '../content-dir.ts'
import { salvage } from '../salvage.ts'
import { reportLines } from '../salvage-report.ts'

/** More lines than fit on a small screen; the rest can be printed by the command. */
const SHOWN = 18

/**
 * Asks what shall become of a damaged database, and does it. In: what was found, with the commands for other ways. Out: true when a
 * salvaged one is in its place and the app shall go on; false when the person would rather quit. A refusal is returned as its text.
 */
export async function offerSalvage(db: string, detail: string): Promise<boolean | string> {
  const wanted = await ask({ type: 'error', message: 'The database of your debates is damaged', detail: `${detail}\n\n“Salvage and go on” reads what can be read into a new database. The damaged file is kept beside it.`, go: 'Salvage and go on' })
  if (!wanted) return false
  const done = await salvage({ db, out: null, contentDir: contentDir() })
  if (!done.ok) return done.detail
  const [summary = '', ...lines] = reportLines(done.value)
  return ask({ type: 'info', message: summary, detail: shortened(lines, done.value.setAside ?? db), go: 'Go on' })
}

/** The way on is offered first; Escape and closing the dialog mean the way out. */
async function ask({ go, ...texts }: { type: 'error' | 'info'; message: string; detail: string; go: string }): Promise<boolean> {
  const { response } = await dialog.showMessageBox({ ...texts, title: 'Tour de Table', buttons: [go, 'Quit'], defaultId: 0, cancelId: 1, noLink: true })
  return response === 0
}

/** The sessions that are not whole and the files come last and are never left out: they are what a person must know. */
function shortened(lines: readonly string[], kept: string): string {
  if (lines.length <= SHOWN) return lines.join('\n')
  const notable = lines.filter((line) => !/: whole, \d+ entries$/.test(line))
  const shown = notable.slice(-SHOWN)
  return [`${lines.length - shown.length} more lines: npx tour-de-table salvage --db "${kept}" --out NEWFILE prints them all.`, ...shown].join('\n')
}
