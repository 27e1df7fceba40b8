import { mkdirSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TMPFS = 0x01021994 // statfs(2)

/** A fresh folder on a real disk: on tmpfs a commit would cost nothing and the comparison would say nothing. */
export function folderOnDisk(): string {
  const out = join(import.meta.dirname, '../../out')
  mkdirSync(out, { recursive: true })
  const base = [out, tmpdir()].find((folder) => statfsSync(folder).type !== TMPFS)
  if (!base) throw new Error(`Neither ${out} nor ${tmpdir()} is on a disk; the benchmark needs one.`)
  return mkdtempSync(join(base, 'bench-'))
}
