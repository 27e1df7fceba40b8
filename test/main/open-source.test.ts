import { expect, it, onTestFinished, vi } from 'vitest'
import { openSource } from '../../electron/main/ipc.ts'

const { opened } = vi.hoisted(() => ({ opened: [] as string[] }))
vi.mock('electron', () => ({ ipcMain: {}, shell: { openExternal: async (url: string) => void opened.push(url) } }))

const app = { isSourceAddress: (url: string): boolean => url === 'https://example.org/source' } as unknown as Parameters<typeof openSource>[0]

it('opens the address of a source, and takes anything else that a page may send for what it is: nothing to open, and no fault', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warned.mockRestore())
  const strange = [undefined, null, 12n, Number.NaN, {}, { toString: 1 }, { toString: null, valueOf: null }, Object.create(null), [[]], new Map(), new Date(Number.NaN), 'https://example.org/other', ' https://example.org/source']
  for (const value of strange) openSource(app, value)
  expect(opened).toEqual([])
  expect(warned).toHaveBeenCalledTimes(strange.length)
  openSource(app, 'https://example.org/source')
  expect(opened).toEqual(['https://example.org/source'])
})
