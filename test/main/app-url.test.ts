import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileForUrl, HOME_URL, isAppUrl } from '../../electron/main/app-url.ts'
import { isOwnPage } from '../../electron/main/sender.ts'

const ROOT = join('/', 'app', 'renderer')

const FOREIGN = [
  'https://tour-de-table/',
  'app://tour-de-table.elsewhere.example/',
  'app://elsewhere.example/tour-de-table/',
  'app://tour-de-table@elsewhere.example/',
  'app://someone@tour-de-table/',
  'app://tour-de-table:8080/',
  'application://tour-de-table/',
  'file:///app/renderer/index.html',
  'about:blank',
  'not an address',
  '',
]

test('the home address and what lies under it are ours', () => {
  expect(isAppUrl(HOME_URL)).toBe(true)
  expect(isAppUrl(`${HOME_URL}assets/main.js?x#y`)).toBe(true)
})

test.each(FOREIGN)('%j is not ours, however much it looks like it', (url) => {
  expect(isAppUrl(url)).toBe(false)
  expect(fileForUrl(ROOT, url)).toBeNull()
  expect(isOwnPage({ senderFrame: { url, parent: null } })).toBe(false)
})

test('an address of ours names a file inside the folder', () => {
  expect(fileForUrl(ROOT, HOME_URL)).toBe(join(ROOT, 'index.html'))
  expect(fileForUrl(ROOT, `${HOME_URL}assets/a%20b.js?v=1`)).toBe(join(ROOT, 'assets', 'a b.js'))
  expect(fileForUrl(ROOT, `${HOME_URL}../../../etc/passwd`)).toBe(join(ROOT, 'etc', 'passwd')) // the parser took the dots
})

test.each(['..%2f..%2fpackage.json', '%2e%2e%2f%2e%2e%2fetc', 'assets/..%2f..%2f..%2fx', '..%2frenderer-other/x', '%00', 'a%00.js', '%zz'])(
  'the path %j is refused',
  (path) => {
    expect(fileForUrl(ROOT, HOME_URL + path)).toBeNull()
  },
)

test('a message counts only from the top frame of a page of ours that still exists', () => {
  expect(isOwnPage({ senderFrame: { url: HOME_URL, parent: null } })).toBe(true)
  expect(isOwnPage({ senderFrame: { url: HOME_URL, parent: {} } })).toBe(false)
  expect(isOwnPage({ senderFrame: null })).toBe(false)
})
