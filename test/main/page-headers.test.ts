import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, pageHeaders } from '../../electron/page-headers.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { anInput } from '../transcript/builders.ts'
import { asHtml } from '../transcript/read-back.ts'

const IN_WINDOW = contentSecurityPolicy({ kind: 'window' })

test('nothing inline, nothing evaluated, nothing from elsewhere', () => {
  expect(IN_WINDOW).toContain("default-src 'none'")
  expect(IN_WINDOW).toContain("script-src 'self';")
  expect(IN_WINDOW).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
})

test('only the browser mode may open a socket, to its own origin', () => {
  expect(IN_WINDOW).toContain("connect-src 'self';")
  expect(contentSecurityPolicy({ kind: 'browser', socketOrigin: 'ws://127.0.0.1:4000' })).toContain("connect-src 'self' ws://127.0.0.1:4000;")
})

test('the one allowed style text is that of the installed react-aria', () => {
  const source = readFileSync(join(import.meta.dirname, '../../node_modules/react-aria/dist/private/interactions/usePress.mjs'), 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  const template = /style\.textContent = `([^`]*)`/.exec(source)?.[1] ?? ''
  const text = template.replace(/\$\{[^}]*\}/, attribute).trim()
  expect(text).toContain('touch-action')
  expect(IN_WINDOW).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
})

test('types are never guessed and no address leaks to a source that is opened', () => {
  expect(pageHeaders({ kind: 'window' })).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' })
})

test('the one other style text is that of a transcript as it is written', () => {
  const style = /<style>([^]*?)<\/style>/.exec(asHtml(transcriptOf(anInput([]))))?.[1] ?? ''
  expect(style).toContain('font')
  expect(IN_WINDOW).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
})

test('no frame may be loaded from anywhere: the preview of a transcript is given its text', () => {
  expect(IN_WINDOW).not.toMatch(/frame-src|child-src/)
  expect(IN_WINDOW).toContain("frame-ancestors 'none'")
})
