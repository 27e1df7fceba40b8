import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      // `dependencies` stay outside by default. So does `open`, which reads a script beside its own file: only the
      // command line in a checkout uses it, so it is not packed with the window either.
      externalizeDeps: { include: ['open'] },
      rolldownOptions: { input: { main: at('electron/main/main.ts'), cli: at('electron/cli/cli.ts'), 'export-worker': at('electron/export/export-worker.ts') } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false, // a sandboxed preload can require only 'electron'
      rolldownOptions: {
        input: { preload: at('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // sandbox: true needs CommonJS
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      rolldownOptions: { input: at('renderer/index.html') },
      minify: true, // electron-vite leaves it off
      assetsInlineLimit: 0, // the CSP allows no data: fonts or scripts
    },
  },
})
