// Required before everything else in the stand-in's main process: `electron` resolves to our module.
const { registerHooks } = require('node:module')
const { pathToFileURL } = require('node:url')
const path = require('node:path')

const url = pathToFileURL(path.join(__dirname, 'electron-module.mjs')).href
const ours = new Set(['electron', 'electron/main'])

registerHooks({
  resolve: (specifier, context, next) =>
    ours.has(specifier) ? { url, format: 'module', shortCircuit: true } : next(specifier, context),
})
process.argv = [process.execPath, ...JSON.parse(process.env.STANDIN_ARGV ?? '[]')]
const versions = { ...process.versions, electron: '0.0.0-stand-in', chrome: 'system' }
Object.defineProperty(process, 'versions', { value: versions })
Object.defineProperty(process, 'type', { value: 'browser' })
