import { describe, expect, test } from 'vitest'
import { choicesFrom, optionsOf, USUAL } from '../../renderer/ui/transcript/choices.ts'
import { asked, FORMAT_GROUPS } from '../../renderer/ui/transcript/format-groups.ts'
import { fileSize } from '../../renderer/ui/file-size.ts'
import { transcriptOptionsSchema } from '../../shared/transcript/options-schema.ts'
import { FORMATS } from '../../shared/transcript/formats.ts'

describe('the choices that a computer remembers', () => {
  test('are those that were made', () => {
    const made = { ...USUAL, formats: ['pdf', 'csv'] as const, naming: 'pseudonyms' as const, className: '11b', lang: 'fr' as const, epilogue: true }
    expect(choicesFrom(JSON.stringify(made))).toEqual(made)
  })
  test.each([null, '', 'nonsense', 'null', '3', '[]', '{"formats":[]}', '{"formats":["exe"]}', '{"className":7}', '{"lang":"xx","style":null,"page":"a0","hints":"no"}', '{"__proto__":{"className":"x"},"constructor":1,"share":{"of":"seat"}}'])('%s is no choice: as usual', (kept) => {
    expect(choicesFrom(kept)).toEqual(USUAL)
  })
  test('what was chosen by an older version is kept as far as it fits', () => {
    expect(choicesFrom('{"formats":["html"],"naming":"initials"}')).toEqual({ ...USUAL, formats: ['html'] })
  })
})

test('what is asked of the app fits what the app takes, and is labelled in the language of the interface where none was chosen', () => {
  const options = optionsOf({ ...USUAL, className: ' 11b ' }, { of: 'seat', seat: 'macron' }, 'fr')
  expect(transcriptOptionsSchema.parse(options)).toMatchObject({ lang: 'fr', className: '11b', share: { of: 'seat', seat: 'macron' } })
  expect(optionsOf({ ...USUAL, lang: 'en' }, { of: 'whole' }, 'fr').lang).toBe('en')
})

test('every format can be ticked, in one place', () => {
  expect(Object.values(FORMAT_GROUPS).flat().toSorted()).toEqual([...FORMATS].toSorted())
})

test('the zip of everything is asked for alone, because it holds the others', () => {
  expect(asked(['docx', 'bundle', 'csv'])).toEqual(['bundle'])
  expect(asked(['docx', 'csv'])).toEqual(['docx', 'csv'])
})

test('a size is said in the unit that people know from their files', () => {
  expect([1, 47_600, 2_600_000].map((bytes) => fileSize(bytes, 'en'))).toEqual(['1 kB', '48 kB', '2.6 MB'])
})
