import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REASONS } from '../../shared/protocol/reasons.ts'

const FOLDER = join(import.meta.dirname, '../../renderer/i18n')
const PLURALS = /_(zero|one|two|few|many|other)$/
/** The app's own lines and hints: their English comes with the record, only other languages need them in a catalogue. */
const FROM_HOST = /^(?:rule|hint|question)\./

type Catalogue = { [key: string]: string | Catalogue }

const read = (language: string, name: string): Map<string, string> =>
  new Map(flatten(JSON.parse(readFileSync(join(FOLDER, language, name), 'utf8')) as Catalogue))

function flatten(catalogue: Catalogue, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`)))
}

const names = readdirSync(join(FOLDER, 'en'))
const stems = (catalogue: Map<string, string>) => new Set([...catalogue.keys()].map((key) => key.replace(PLURALS, '')))
const holes = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name = '']) => name))].toSorted((a, b) => a.localeCompare(b)).join(' ')

test('every catalogue exists in both languages', () => {
  expect(readdirSync(join(FOLDER, 'fr')).toSorted()).toEqual(names.toSorted())
})

test.each(names)('%s has the same messages in French as in English', (name) => {
  const french = [...stems(read('fr', name))].filter((key) => !FROM_HOST.test(key))
  expect(french.toSorted()).toEqual([...stems(read('en', name))].filter((key) => !FROM_HOST.test(key)).toSorted())
})

test.each(names)('%s fills the same holes in both languages', (name) => {
  const french = read('fr', name)
  const both = [...read('en', name)].filter(([key]) => french.has(key) && !PLURALS.test(key))
  expect(both.filter(([key, english]) => holes(english) !== holes(french.get(key) ?? ''))).toEqual([])
})

test.each(names)('%s has a form for every number wherever it counts', (name) => {
  const missing = ['en', 'fr'].flatMap((language) => {
    const keys = [...read(language, name).keys()]
    return keys.filter((key) => key.endsWith('_one') && !keys.includes(key.replace(PLURALS, '_other'))).map((key) => `${language} ${key}`)
  })
  expect(missing).toEqual([])
})

test('every reason of refusal is said in both languages', () => {
  const unsaid = ['en', 'fr'].flatMap((language) => [...REASONS, 'connection-lost'].filter((reason) => !read(language, 'errors.json').get(`reason.${reason}`)))
  expect(unsaid).toEqual([])
})
