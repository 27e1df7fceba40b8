#!/usr/bin/env node
/** The command `tour-de-table`: the right Node, a build if needed, then the command line in this same process. */
import module from 'node:module'
import { join } from 'node:path'
import { buildOrExit } from './build-once.mjs'
import { runCommand } from './command-line.mjs'
import { ROOT, rerunWithOwnNode } from './runtime.mjs'

await rerunWithOwnNode()
module.enableCompileCache(join(ROOT, 'node_modules', '.cache', 'tour-de-table')) // not a named import: Node 20 has none
await buildOrExit()
process.exitCode = await runCommand(process.argv.slice(2))
