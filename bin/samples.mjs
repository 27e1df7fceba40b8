#!/usr/bin/env node
/** `npm run samples`: the transcript of one seeded debate in every format, into `samples/` (not kept in git). The same inputs give the same debate. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildOrExit } from './build-once.mjs'
import { runCommand } from './command-line.mjs'
import { ROOT, rerunWithOwnNode } from './runtime.mjs'

await rerunWithOwnNode()
await buildOrExit()
const folder = join(ROOT, 'samples')
const db = join(folder, 'debate.sqlite')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const FORMATS = 'docx,pdf,html,md,json,csv,argdown,aif,svg,png,vtt,xapi,bib,csl,record,bundle'
process.exitCode = await runCommand(['simulate', '--seat', 'macron', '--speeches', join(ROOT, 'docs/samples/speeches.json'), '--seed', '7', '--level', 'gentle', '--db', db, '--formats', 'md', '--out', folder])
process.exitCode ||= await runCommand(['export', '--all', '--db', db, '--format', FORMATS, '--out', join(folder, 'transcripts')])
