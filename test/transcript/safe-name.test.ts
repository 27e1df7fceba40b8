import { describe, expect, it } from 'vitest'
import { safeName, uniqueNames } from '../../electron/export/safe-name.ts'

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'etc passwd'], ['C:\\Windows\\system32', 'C Windows system32'], ['a/b', 'a b'], ['.hidden', 'hidden'], ['-rf', 'rf'], ['~root', 'root'],
    ['CON', '_CON'], ['con.txt', '_con.txt'], ['LPT¹', '_LPT¹'], ['COM10', 'COM10'], ['trailing. . .', 'trailing'], ['what? "no": <b>|*', 'what no b'],
    ['line\nbreak\u0000\u0007', 'line break'], ['safe\u202Efdp.exe', 'safe fdp.exe'], ['half \uD83D', 'half'], ['Zoë Weiß, 欧盟 🇪🇺', 'Zoë Weiß, 欧盟 🇪🇺'],
    ['', 'x'], ['...', 'x'], ['   ', 'x'], ['\u202E', 'x'],
  ])('made of %j is %j', (text, name) => expect(safeName(text, 'x')).toBe(name))

  it('is never too long for a disk, and never ends in half a character', () => {
    for (const text of ['a'.repeat(500), '🇪🇺'.repeat(200), 'é'.repeat(300), '欧'.repeat(300), `${'a'.repeat(99)}👨‍👩‍👧`]) {
      const name = safeName(text, 'x')
      expect(name.length).toBeLessThanOrEqual(100)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
      expect(text.startsWith(name)).toBe(true)
      expect(name.isWellFormed()).toBe(true)
    }
    expect(safeName(`${'a'.repeat(99)}👨‍👩‍👧`, 'x')).toBe('a'.repeat(99))
  })

  it('is given once, whatever its capitals', () => {
    const unique = uniqueNames()
    expect(['Macron', 'macron', 'Macron', 'Macron (2)'].map(unique)).toEqual(['Macron', 'macron (2)', 'Macron (3)', 'Macron (2) (2)'])
  })
})
