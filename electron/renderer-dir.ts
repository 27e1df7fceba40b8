import { dirname, join } from 'node:path'
import { contentDir } from './content-dir.ts'

/** The folder of the built page, the same whether this code runs from source or from `out/`. */
export function rendererDir(): string {
  return join(dirname(contentDir()), 'out', 'renderer')
}
