import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '../../shared/argument/labelling.ts'
import type { Parts } from './random-graphs.ts'

const PROGRAM = readFileSync(join(import.meta.dirname, 'grounded.lp'), 'utf8')
/** Exit code of clingo for "a model was found, and there is no other". */
const ONE_MODEL = 30

interface Output { Call: { Witnesses: { Value: string[] }[] }[] }

/** Whether the solver of Debian's package `gringo` is there. */
export const hasClingo = (): boolean => spawnSync('clingo', ['--version']).status === 0

/** Labels by an independent solver, from the definition. Throws when clingo fails or finds other than one model. */
export function clingoLabels({ nodes, edges }: Parts): Map<number, Label> {
  const of = (...kinds: string[]) => edges.filter(({ kind }) => kinds.includes(kind))
  const facts = [
    ...nodes.map(({ seq }) => `arg(${seq}).`),
    ...nodes.filter(({ kind }) => kind === 'question').map(({ seq }) => `question(${seq}).`),
    ...of('attacks').map(({ from, to }) => `attacks(${from},${to}).`),
    ...of('concedes', 'withdraws').map(({ to }) => `conceded(${to}).`),
    ...of('questions').map(({ from, to }) => `asks(${from},${to}).`),
    ...of('answers').map(({ to }) => `answered(${to}).`),
  ]
  // A predicate without facts is no error.
  const declared = '#defined attacks/2. #defined conceded/1. #defined question/1. #defined asks/2. #defined answered/1.'
  const run = spawnSync('clingo', ['--outf=2', '0', '-'], { input: [PROGRAM, declared, ...facts].join('\n'), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (run.status !== ONE_MODEL) throw new Error(`clingo ended with ${run.status}: ${run.stderr}`)
  const witnesses = (JSON.parse(run.stdout) as Output).Call.flatMap((call) => call.Witnesses)
  if (witnesses.length !== 1) throw new Error(`clingo found ${witnesses.length} models`)
  return new Map(witnesses[0]!.Value.map((atom): [number, Label] => {
    const [, seq, label] = /^label\((\d+),(\w+)\)$/.exec(atom) ?? []
    if (!seq || !label) throw new Error(`Unexpected atom ${atom}`)
    return [Number(seq), label as Label]
  }))
}
