import { expect, test } from 'vitest'
import { webPreferences } from '../../electron/main/web-preferences.ts'

test('the page is sandboxed and isolated, and no other default of Electron is touched', () => {
  expect(webPreferences('/out/preload/preload.cjs')).toEqual({
    preload: '/out/preload/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  })
})
