import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { FILE_KINDS, type Format } from '../../shared/transcript/formats.ts'
import { exportMany, leftOutWords, REPORT, type ManyExport } from './export-many.ts'
import { sessionName } from './export-name.ts'
import { safeName } from './safe-name.ts'
import { sessionExport, type ExportSource } from './session-export.ts'
import { zipWriter } from './zip-writer.ts'

export interface ExportTask extends ManyExport {
  /** A folder of its own for what is made. */
  folder: string
}

/** A finished export. `path` is where it lies; `detail`: what was left out, in words; empty if nothing was. */
export interface Exported { path: string; name: string; mime: string; bytes: number; detail: string }

/**
 * Makes the one file that an export is delivered as: of one session in one format of one file, that file; else a zip. Throws with words for
 * people where nothing can be delivered; what lies in the folder then is to be removed by whoever made it.
 */
export async function runExport(source: ExportSource, task: ExportTask, progress: (done: number, of: number, doing: { session: string; format: Format }) => void): Promise<Exported> {
  const path = join(task.folder, 'export')
  const [session, format] = [task.sessions[0], task.formats[0]]
  const isOne = task.sessions.length === 1 && session !== undefined
  if (isOne && task.formats.length === 1 && format !== undefined) {
    progress(0, 1, { session, format })
    const read = sessionExport(source, session, task)
    const files = read.ok ? await read.value.files(format) : read
    if (!read.ok || !files.ok) throw new Error(files.ok ? '' : files.detail)
    const [file] = files.value
    if (files.value.length === 1 && file) {
      writeFileSync(path, file.content)
      return { path, name: `${sessionName(read.value.transcript)}.${FILE_KINDS[format].ending}`, mime: FILE_KINDS[format].mime, bytes: Buffer.byteLength(file.content), detail: '' }
    }
  }
  const { bytes, detail, first } = await zipped(source, task, path, progress)
  return { path, name: `${isOne ? first : safeName(`${task.at.slice(0, 10)} ${task.options.className || 'Tour de Table'}`, 'export')}.zip`, mime: 'application/zip', bytes, detail }
}

async function zipped(source: ExportSource, task: ExportTask, path: string, progress: Parameters<typeof runExport>[2]): Promise<{ bytes: number; detail: string; first: string }> {
  const file = openSync(path, 'wx', 0o600)
  let [bytes, first] = [0, 'export']
  try {
    const zip = zipWriter((piece) => { bytes += writeWholly(file, piece) }, task.at)
    let delivered = 0
    const left = await exportMany(source, task, {
      progress,
      add(name, content) {
        zip.add(name, content)
        if (name === REPORT) return
        if (delivered++ === 0) first = name.split('/')[1]?.replace(/\.[a-z.]+$/, '') ?? first
      },
    })
    if (delivered === 0) throw new Error(left[0]?.refusal.detail ?? 'There was nothing to export.')
    zip.end()
    return { bytes, detail: leftOutWords(left), first }
  } finally {
    closeSync(file)
  }
}

/** A write may take only a part of what it is given. */
export function writeWholly(file: number, piece: Uint8Array): number {
  for (let at = 0; at < piece.length;) at += writeSync(file, piece, at)
  return piece.length
}
