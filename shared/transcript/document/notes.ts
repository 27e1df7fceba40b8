import { marked } from '../marked.ts'
import type { Footnote } from '../transcript.ts'
import type { Say } from '../words/say.ts'
import type { Note, Run } from './blocks.ts'
import { inLanguage, plain, strong } from './runs.ts'
import { originalRuns } from './speech.ts'

const joined = (parts: (string | null)[], by: string) => parts.filter((part) => part !== null && part !== '').join(by)

/** A footnote, laid out. */
export function noteBlock(note: Footnote, say: Say): Note {
  const { figure, role, venue, saidOn, voiceLabel, translatedBy } = note
  const rest = joined([role, venue, saidOn], ', ')
  return {
    number: note.number, position: note.position,
    said: [strong(figure), plain(`${rest ? `, ${rest}` : ''} (${joined([voiceLabel, translatedBy], ', ')}) · ${joined([note.position, note.added ?? null], ' · ')}`)],
    words: note.shownAsLine ? [] : [wordsOf(note, say)],
    original: note.shownAsLine || !note.original ? [] : originalRuns(note.original, say),
    source: sourceRuns(note, say),
    weak: note.source.tier === 'aggregator',
  }
}

/** The words of a position as its voice allows them to be shown. */
export function wordsOf(note: Footnote, say: Say): Run {
  if (note.text === null) return plain(say.t('note.retranslation'))
  return { text: marked({ quoted: note.quoted, text: note.text }, say), own: true, ...inLanguage(note.language) }
}

/** Where it is printed: outlet, headline, author, day, grade, address, and further printings. */
export function sourceRuns({ source, further }: Footnote, say: Say): Run[] {
  const headline = source.headline && `“${source.headline}”${source.headlineRebuilt ? ` ${say.t('note.rebuilt')}` : ''}`
  const where = joined([source.outlet, headline, source.author, source.date && say.day(source.date)], ', ')
  return [
    plain(`${where} · `), source.tier === 'aggregator' ? strong(source.grade) : plain(source.grade), plain('\n'), linked(source.url),
    ...further.flatMap(({ outlet, url }) => [plain(`\n${say.t('note.also')}${say.t('colon')} ${outlet}, `), linked(url)]),
  ]
}

/** A link only for https; any other address stays text. */
const linked = (url: string): Run => (url.startsWith('https://') ? { text: url, href: url } : plain(url))
