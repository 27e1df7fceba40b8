import { STANCE_TIMES, type StanceTime } from '../../../shared/room/words.ts'
import type { PaperSize } from '../print/ink.ts'
import { briefPages } from './brief-pages.ts'
import { cardPages } from './card-pages.ts'
import { coverPage, type PartNote } from './cover-page.ts'
import type { PaperContent } from './paper-content.ts'
import type { PaperSet } from './paper-set.ts'
import { resultsPage } from './results-page.ts'
import { newSheet } from './sheet.ts'
import { ballotPage, exitPage, stancePage } from './slip-pages.ts'
import { flowPage, listenPage, speakersPage, statementPage } from './work-pages.ts'
import { EN } from './words-en.ts'
import { FR } from './words-fr.ts'

/** One part of the pack: what the cover says of it, and how it is made. */
interface Part { name: string; copies: string; make(set: PaperSet): void }

/** A whole lesson on paper as one pdf: tagged, with its fonts inside. `language`: of the app's own words; `at`: the time that the file bears. */
export async function paperPack(content: PaperContent, { size, language, at }: { size: PaperSize; language: string; at: Date }): Promise<Buffer> {
  const words = language === 'fr' ? FR : EN
  const sheet = newSheet({ title: `${words.cover.title}${words.colon}${content.recipe.title}`, language: language === 'fr' ? 'fr' : 'en', size, at })
  const set: PaperSet = { sheet, words, language: language === 'fr' ? 'fr' : 'en', content }
  const parts = partsOf(set)
  coverPage(set, listed(set, parts))
  for (const part of parts) {
    await new Promise<void>((next) => { setImmediate(next) }) // the clocks of a class go on meanwhile
    part.make(set)
  }
  return sheet.finish(words.foot, words.page)
}

/** On the cover the seats are one line each for briefs and cards. */
const listed = ({ words, content: { seats } }: PaperSet, parts: readonly Part[]): PartNote[] =>
  [{ name: words.cover.briefs(seats.length), copies: words.copies.brief }, { name: words.cover.cards(seats.length), copies: words.copies.cards }, ...parts.slice(2 * seats.length)]

function partsOf({ words, content }: PaperSet): Part[] {
  const { copies } = words
  const { stages } = content.recipe
  const votes = stages.flatMap(({ vote }, index) => (vote ? [{ vote, name: `${words.ballot.title}${words.colon}${stages[index]!.title ?? words.kinds.vote}` }] : []))
  const has = (kind: string) => stages.some((stage) => stage.kind === kind)
  const asked = STANCE_TIMES.filter((when: StanceTime) => stages.some(({ stance }) => stance === when))
  return [
    ...content.seats.flatMap((seat): Part[] => [
      { name: words.brief.title(seat.figure), copies: copies.brief, make: (set) => briefPages(set, seat) },
      { name: words.cards.title(seat.figure), copies: copies.cards, make: (set) => cardPages(set, seat) },
    ]),
    { name: words.flow.title, copies: copies.flow, make: flowPage },
    { name: words.list.title, copies: copies.list, make: speakersPage },
    ...asked.map((when): Part => ({ name: words.slip.title(words.stance[when]), copies: copies.stance, make: (set) => stancePage(set, when, words.slip.title(words.stance[when])) })),
    ...(has('listenBack') ? [{ name: words.listen.title, copies: copies.listen, make: listenPage }] : []),
    ...(votes.length > 0 ? votes : [{ vote: null, name: words.ballot.title }]).map(({ vote, name }): Part => ({ name, copies: copies.ballot, make: (set) => ballotPage(set, vote, name, copies.ballot) })),
    ...(has('jointStatement') ? [{ name: words.statement.title, copies: copies.statement, make: statementPage }] : []),
    { name: words.exit.title, copies: copies.exit, make: (set) => exitPage(set, words.exit.title) },
    { name: words.results.title, copies: copies.results, make: resultsPage },
  ]
}
