import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import type { Word } from './words.ts'

/** The languages that a speech may be written in. */
export const LANGUAGES = ['en', 'fr', 'it', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

export const STEMMERS: Readonly<Record<Language, (word: string) => string>> = { en: english, fr: french, it: italian, de: german }

/** Frequent small words; those that two languages share are left out, since they tell nothing. */
const SMALL_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set('the of to and is that it for with as are this be have not they we you but if should would can will must there their our who what when without at from has been do does more than just only about'),
  fr: set('le les des et est une que qui dans pour pas sur avec nous vous ils sont ne ce cette mais ou plus sans il faut avoir etre si elle leur notre aux du au donc'),
  it: set('il lo gli di che e una per non con sono del della dei delle nel anche come noi loro ma senza questo questa piu se ci dobbiamo deve essere solo si da al alla perche'),
  de: set('der die das und ist nicht wir sie mit ein eine zu den dem auf fur von sich es auch wenn aber ohne man muss soll haben wird werden kann nur noch uns im zum zur dass'),
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** The language of a text by its small words; English when nothing tells. */
export function languageOf(words: readonly Word[]): Language {
  let best: Language = 'en'
  let most = 0
  for (const language of LANGUAGES) {
    const count = words.reduce((sum, { text }) => sum + (SMALL_WORDS[language].has(text) ? 1 : 0), 0)
    if (count > most) [best, most] = [language, count]
  }
  return best
}
