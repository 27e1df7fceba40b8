import { alignWords, type WeighedWord } from './align-words.ts'
import { nearCandidates } from './quote-candidates.ts'
import { isSmall, type QuoteIndex, type RecordedText } from './quote-index.ts'
import { stretchesWithOneChange, type Stretch } from './quote-one-change.ts'
import type { Token } from './quote-tokens.ts'
import { unitsOf, type Unit } from './quote-units.ts'

/**
 * A recorded text that a quotation resembles: how much (up to 1), and the tokens `from` to before `to` that it renders, with as many
 * more at either end as it has words of its own there.
 */
export interface NearMatch { text: RecordedText; likeness: number; from: number; to: number }

/**
 * What makes a quotation an altered one and not a text of the writer's own; see "How near is altered" in docs/formats.md, and
 * `npm run eval:quotes` for what each number costs. To say that words are another's takes more than to say that they are altered.
 */
const NAMED = { alike: 0.5, telling: 1 }
const OTHER = { alike: 0.6, telling: 2 }
/** Fewer words than this prove little unless nearly all of them are recorded. */
const FEW_WORDS = 6
/** What is as much alike as this is the named figure's even when no word tells what it is about. */
const MUCH_ALIKE = 0.65
/** One change at the edge leaves another's words only if so many words in a row are theirs. */
const OTHERS_RUN = 5
/** A run of so many equal words is no chance, whatever stands around it. */
const LONG_RUN = 8
/** Nor is a whole recorded text of the named figure, be it short: of so many words, so many of them telling. */
const WHOLE = { words: 4, telling: 2 }

/** The recorded texts that a quotation resembles, best first; none if it is somebody's own text. `figure`: to whom it is ascribed; null: nobody. */
export function nearMatches(tokens: readonly Token[], figure: string | null, index: QuoteIndex): NearMatch[] {
  const words = tokens.flatMap(({ kind, key }) => (kind === 'word' ? [{ key, weight: index.weight(key), tells: !isSmall(key) }] : []))
  const units = unitsOf(tokens)
  return nearCandidates(words.map(({ key }) => key), units, index).flatMap((text) => {
    const named = text.basis !== 'restatement' && text.position.figure === figure
    return changedOnce(units, text, named) ?? changedMore(words, units.length, text, named) ?? []
  }).toSorted((a, b) => b.likeness - a.likeness)
}

/** With one change, of the named figure, anything counts; another's must still tell what it is about, on both sides of the change or by a run. */
function changedOnce(units: readonly Unit[], text: RecordedText, named: boolean): NearMatch | null {
  const telling = ({ same }: Stretch): number => same.filter((place) => !(units[place]?.key ?? '').split("'").every(isSmall)).length
  const best = stretchesWithOneChange(units, text.units).toSorted((a, b) => telling(b) - telling(a))[0]
  if (!best) return null
  const { from, to, same } = best
  const onBothSides = same[0] === 0 && same.at(-1) === units.length - 1
  if (!named && telling(best) < (onBothSides ? 1 : OTHER.telling) && longestRun(same) < OTHERS_RUN) return null
  const [first, last] = [text.units[from], text.units[to - 1]]
  // After an apostrophe: "il va" renders two of the three tokens of "qu'il".
  const start = first && same[0] === 0 && units[0] && first.key !== units[0].key ? first.to - (units[0].to - units[0].from) : first?.from ?? 0
  return { text, likeness: same.length / units.length, from: start, to: last?.to ?? 0 }
}

function changedMore(words: readonly WeighedWord[], count: number, text: RecordedText, named: boolean): NearMatch | null {
  const { score, telling, from, to, run } = alignWords(words, text.words)
  const likeness = score / words.reduce((sum, { weight }) => sum + weight, 0)
  const least = named ? NAMED : OTHER
  const near = likeness >= (count < FEW_WORDS ? MUCH_ALIKE : least.alike) && telling >= least.telling
  const whole = named && run === text.words.length && run >= WHOLE.words && telling >= WHOLE.telling
  if (!near && !whole && run < LONG_RUN && !(named && likeness >= MUCH_ALIKE)) return null
  const before = Math.max(0, words.findIndex(({ key }) => key === text.words[from]))
  const after = words.length - 1 - Math.max(0, words.findLastIndex(({ key }) => key === text.words[to]))
  const [start, end] = [text.at[Math.max(0, from - before)] ?? 0, text.at[Math.min(text.at.length - 1, to + after)] ?? 0]
  return { text, likeness, from: start, to: text.units.find((unit) => unit.to > end)?.to ?? end + 1 }
}

/** The longest run of neighbouring places. */
function longestRun(places: readonly number[]): number {
  let [longest, run] = [0, 0]
  for (const [at, place] of places.entries()) {
    run = at > 0 && places[at - 1] === place - 1 ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}
