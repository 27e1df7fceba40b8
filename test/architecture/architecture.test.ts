import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles, withoutComments, type SourceFile } from './sources.ts'

const files = sourceFiles('*.ts', '*.tsx', '*.mjs', '*.css', '*.cjs')
const within = (...folders: string[]) => files.filter(({ path }) => folders.some((folder) => path.startsWith(folder)))
const code = files.filter(({ path }) => /\.(ts|tsx|mjs|cjs)$/.test(path))
const app = code.filter(({ path }) => /^(shared|electron|renderer)\//.test(path))

type Import = SourceFile['imports'][number]
/** `file → import` for every import that breaks a rule. */
const offenders = (given: readonly SourceFile[], breaks: (entry: Import, file: SourceFile) => boolean) =>
  given.flatMap((file) => file.imports.filter((entry) => breaks(entry, file)).map(({ specifier }) => `${file.path} → ${specifier}`))

const leadsTo = (...folders: string[]) => ({ target }: Import) => target !== null && folders.some((folder) => target.startsWith(folder))
const isPackage = (...names: string[]) => ({ specifier }: Import) => names.some((name) => specifier === name || specifier.startsWith(`${name}/`))

it('reads the sources: every folder of the layout has files and imports', () => {
  expect(['shared/', 'electron/', 'renderer/', 'test/'].filter((folder) => within(folder).flatMap(({ imports }) => imports).length < 50)).toEqual([])
  expect(offenders(app, ({ target, specifier }) => target !== null && /\.tsx?$/.test(specifier) && !files.some(({ path }) => path === target))).toEqual([])
})

it('knows an import in every form, and what is only a type', () => {
  const text = `import a from './a.ts'\nimport {\n  b,\n  type C,\n} from '../b.ts' // from './comment.ts'\nimport './c.css'\n/* import x from 'x' */ import type { D } from './d.ts'
import { type E, type F } from 'e'\nexport { g } from './g.ts'\nexport type { H } from './h.ts'\nexport * from './i.ts'\nconst j = await import('./j.ts')\nimport * as k from 'k/deep'`
  const found = importsOf('shared/x/y.ts', withoutComments(text))
  expect(found.filter(({ typeOnly }) => !typeOnly).map(({ specifier, target }) => target ?? specifier)).toEqual(['shared/x/a.ts', 'shared/b.ts', 'shared/x/c.css', 'shared/x/g.ts', 'shared/x/i.ts', 'shared/x/j.ts', 'k/deep'])
  expect(found.filter(({ typeOnly }) => typeOnly).map(({ specifier }) => specifier)).toEqual(['./d.ts', 'e', './h.ts'])
})

describe('imports', () => {
  it('of shared lead to shared, xstate, zod, the stemmers, the layout engine of the map and, for the words of a transcript, i18next', () => {
    expect(offenders(within('shared/'), (entry) => (entry.target === null ? !isPackage('xstate', 'zod', '@orama/stemmers', 'stemmer', '@dagrejs/dagre', 'i18next')(entry) : !leadsTo('shared/')(entry)))).toEqual([])
  })
  it('of renderer never lead to electron, and those of electron never to renderer', () => {
    expect(offenders(within('renderer/'), leadsTo('electron/', 'test/'))).toEqual([])
    expect(offenders(within('electron/'), leadsTo('renderer/', 'test/'))).toEqual([])
  })
  it('of the app never lead to tests', () => expect(offenders(app, leadsTo('test/'))).toEqual([]))
  it('of renderer reach neither Node nor packages of the host', () => {
    expect(offenders(within('renderer/'), ({ specifier }) => specifier.startsWith('node:') || isPackage('electron', 'better-sqlite3', 'ws')({ specifier } as Import))).toEqual([])
  })
  it('of electron reach no package of the interface', () => expect(offenders(within('electron/'), isPackage('react', 'react-dom', 'wouter', 'i18next', 'react-i18next', 'react-aria-components'))).toEqual([]))
  it('of `electron` stand only in main and preload', () => {
    expect(offenders(app.filter(({ path }) => !/^electron\/(main|preload)\//.test(path)), isPackage('electron'))).toEqual([])
  })
  it('of main and preload never lead into each other, except through shared', () => {
    expect(offenders(within('electron/preload/'), leadsTo('electron/'))).toEqual([])
    expect(offenders(within('electron/').filter(({ path }) => !path.startsWith('electron/preload/')), leadsTo('electron/preload/'))).toEqual([])
  })
  it('of the host lead neither to the classroom nor to main, the command line or its own composer', () => {
    expect(offenders(within('electron/host/'), leadsTo('electron/classroom/', 'electron/main/', 'electron/cli/', 'electron/compose'))).toEqual([])
  })
  it('of the store lead up to nobody', () => {
    expect(offenders(within('electron/store/'), leadsTo('electron/host/', 'electron/classroom/', 'electron/main/', 'electron/cli/', 'electron/export/', 'electron/compose'))).toEqual([])
  })
  it('of main lead to the host only through the composed app, and to no server', () => expect(offenders(within('electron/main/'), leadsTo('electron/host/', 'electron/store/', 'electron/classroom/', 'electron/cli/'))).toEqual([]))
  it('of a feature lead to ui, table, room, client, i18n, styles, shared and itself, never to another feature', () => {
    const wrong = offenders(within('renderer/features/'), ({ target }, { path }) => {
      const own = path.split('/').slice(0, 3).join('/')
      return target !== null && !['renderer/ui/', 'renderer/table/', 'renderer/room/', 'renderer/client/', 'renderer/i18n/', 'renderer/styles/', 'shared/', `${own}/`].some((folder) => `${target}/`.startsWith(folder))
    })
    expect(wrong).toEqual([])
  })
  it('of table, room, ui, client, i18n and styles never lead to a feature, and none but those of table and room to these', () => {
    expect(offenders(within('renderer/table/', 'renderer/room/', 'renderer/ui/', 'renderer/client/', 'renderer/i18n/', 'renderer/styles/'), leadsTo('renderer/features/', 'renderer/app', 'renderer/main'))).toEqual([])
    expect(offenders(within('renderer/ui/', 'renderer/client/', 'renderer/i18n/', 'renderer/styles/'), leadsTo('renderer/table/', 'renderer/room/'))).toEqual([])
  })
})

/** Files that a page loads, from its entry through every import that has an effect at run time. */
function loadedBy(entry: string): Map<string, string[]> {
  const seen = new Map<string, string[]>()
  const visit = (path: string, way: string[]) => {
    if (seen.has(path)) return
    seen.set(path, [...way, path])
    const file = files.find((each) => each.path === path)
    for (const { target, typeOnly } of file?.imports ?? []) if (target !== null && !typeOnly) visit(target, [...way, path])
  }
  visit(entry, [])
  return seen
}

it('the page loads neither zod nor xstate, not even through shared', () => {
  const loaded = loadedBy('renderer/main.tsx')
  expect(loaded.size).toBeGreaterThan(60)
  const wrong = [...loaded].filter(([path]) => files.find((file) => file.path === path)?.imports.some((entry) => !entry.typeOnly && isPackage('zod', 'xstate')(entry))).map(([, way]) => way.join(' → '))
  expect(wrong).toEqual([])
})

describe('who may touch what', () => {
  const elsewhere = (pattern: RegExp, ...allowed: string[]) => app.filter((file) => pattern.test(file.code) && !allowed.some((place) => file.path.startsWith(place))).map(({ path }) => path)

  it('only the store speaks SQL', () => {
    expect(elsewhere(/\.(prepare|pragma)\(|\bdb\.(exec|transaction)\(/, 'electron/store/')).toEqual([])
    expect(offenders(app.filter(({ path }) => !path.startsWith('electron/store/')), (entry) => isPackage('better-sqlite3')(entry) && !entry.typeOnly)).toEqual([])
  })
  it('only the host steps the machine; a replay of what it wrote is the one exception', () => {
    expect(offenders(app, ({ target, typeOnly }, { path }) => target === 'shared/debate/step.ts' && !typeOnly && !['electron/host/host.ts', 'electron/host/replay.ts'].includes(path))).toEqual([])
  })
  it('only step and the stored form know XState\'s functions', () => {
    const wrong = offenders(app, (entry, { path }) => isPackage('xstate')(entry) && !entry.typeOnly && !['shared/debate/step.ts', 'shared/debate/machine.ts', 'shared/debate/snapshot-format.ts'].includes(path))
    expect(wrong).toEqual([])
  })
  it('only the host gets the write side of the record, from the composer', () => {
    expect(elsewhere(/\brecordWriter\(/, 'electron/store/record.ts', 'electron/compose.ts')).toEqual([])
    expect(elsewhere(/\bwriter\.(append|createSession)\(/, 'electron/host/host.ts')).toEqual([])
  })
  it('only the host asks what a viewer sees, now or at a moment of a replay', () => expect(elsewhere(/\bviewFor\(/, 'electron/host/host.ts', 'electron/host/moments.ts', 'shared/debate/view.ts')).toEqual([]))
  it('only the composer builds the host', () => expect(elsewhere(/\bcreateHost\(/, 'electron/host/host.ts', 'electron/compose.ts')).toEqual([]))
  it('shared has no clock, no chance, no timers and no files of its own', () => {
    const pattern = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bset(Timeout|Interval)\(|\bprocess\.|\bfetch\(|\bperformance\./
    expect(within('shared/').filter((file) => pattern.test(file.code)).map(({ path }) => path)).toEqual([])
  })
  it('the machine has no timers and no invoked actors', () => {
    expect(within('shared/debate/').filter((file) => /\b(after|invoke|spawn)\s*[:(]/.test(file.code)).map(({ path }) => path)).toEqual([])
  })
})

describe('every file', () => {
  const GENERATED = /^(content|build|docs)\/|\.d\.ts$/
  it('has at most 300 lines', () => {
    expect(files.filter(({ path, text }) => !GENERATED.test(path) && text.split('\n').length > 301).map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([])
  })
  it('is short as a rule: half of them have at most 80 lines', () => {
    const lengths = files.filter(({ path }) => !GENERATED.test(path)).map(({ text }) => text.split('\n').length).toSorted((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80)
  })
  it('has a name in small letters and hyphens', () => {
    expect(code.filter(({ path }) => !/^(\.?[a-z0-9-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs|cjs)$/.test(path)).map(({ path }) => path)).toEqual([])
  })
  it('names what it exports: no barrels, no default exports', () => {
    expect(app.filter((file) => /\bexport\s*\*/.test(file.code)).map(({ path }) => path)).toEqual([])
    expect(app.filter((file) => /\bexport\s+default\b/.test(file.code)).map(({ path }) => path)).toEqual([])
    const barrels = app.filter(({ path, code: text }) => /\/index\.tsx?$/.test(path) && text.split('\n').filter((line) => line.trim() !== '').every((line) => /^\s*(import|export)\b.*\bfrom\b/.test(line)))
    expect(barrels.map(({ path }) => path)).toEqual([])
  })
  it('needs no compiler to run: no enum, no namespace, no parameter properties', () => {
    const pattern = /(^|\n)\s*(export\s+)?(const\s+)?enum\s+\w|(^|\n)\s*(export\s+)?namespace\s+\w|constructor\((?:[^)]*,)?\s*(public|private|protected|readonly)\s/
    expect(code.filter((file) => pattern.test(file.code)).map(({ path }) => path)).toEqual([])
  })
  it('leaves nothing to do', () => {
    const words = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].map((word) => `\\b${word}\\b`).join('|'))
    expect(files.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([])
  })
  it('of the app logs only on purpose: no console.log outside of the commands', () => {
    expect(app.filter(({ path, code: text }) => /\bconsole\.log\(/.test(text) && !path.startsWith('electron/cli/')).map(({ path }) => path)).toEqual([])
  })
})
