#!/usr/bin/env node
/** `node bin/with-node.mjs SCRIPT ARGS…` runs a script under the project's own Node if the current one is too old. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rerunWithOwnNode } from './runtime.mjs'

await rerunWithOwnNode()
process.argv.splice(1, 1) // the script sees itself as the program
const script = process.argv[1]
if (!script) {
  console.error('Usage: node bin/with-node.mjs SCRIPT ARGS…')
  process.exit(2)
}
process.argv[1] = resolve(script)
await import(pathToFileURL(process.argv[1]).href)
