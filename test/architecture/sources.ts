import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

export interface SourceFile {
  /** From the project's root, with slashes. */
  path: string
  text: string
  /** The code alone: comments taken out, so that a sentence about a rule does not break it. */
  code: string
  imports: { specifier: string; typeOnly: boolean; /** From the root, for relative ones. */ target: string | null }[]
}

/** Every import and re-export, static or late; `import type` and `export type` have no effect at run time. */
const IMPORT = /(?:^|[\n;])\s*(?:import|export)(\s+type)?\s[^'"();]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsOf(path: string, code: string): SourceFile['imports'] {
  return [...code.matchAll(IMPORT)].map(([statement, typeOnly, from, bare, late]) => {
    const specifier = from ?? bare ?? late ?? ''
    const named = /\{([^}]*)\}/.exec(statement)?.[1]
    const onlyTypes = named !== undefined && /^\s*(?:import|export)\s*\{/.test(statement.replace(/^[\n;]/, '')) && named.split(',').filter((name) => name.trim()).every((name) => name.trim().startsWith('type '))
    return { specifier, typeOnly: Boolean(typeOnly) || onlyTypes, target: specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), specifier)) : null }
  })
}

export const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1')

/** What git knows of or would take in: what is on the disk, without build output and packages. */
export function sourceFiles(...patterns: string[]): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 })
  return listed.split('\0').filter(Boolean).flatMap((path) => {
    try {
      const text = readFileSync(join(ROOT, path), 'utf8')
      const code = withoutComments(text)
      return [{ path, text, code, imports: importsOf(path, code) }]
    } catch {
      return [] // deleted, and not yet committed
    }
  })
}
