import type { CardKind } from './card.ts'

/** What a card says besides the words of the pack. Questions name nobody who is an answer. */
export interface CardWords {
  question: Record<Exclude<CardKind, 'who' | 'altered' | 'when' | 'missed' | 'record' | 'carry' | 'contradicted' | 'made'>, string> & {
    whoQuote: string; whoTranslated: string; whoReported: string
    altered: (figure: string) => string; alteredTranslated: (figure: string) => string; made: (figure: string) => string
    when: (figure: string) => string; contradicted: (figure: string) => string
    missed: (figure: string) => string; record: (figure: string) => string; carry: (figure: string) => string
  }
  kind: Record<CardKind, string>
  voice: { quote: string; 'quote-translated': string; reported: string }
  claimMark: string
  /** Said by somebody on a day. */
  by: (figure: string, date: string) => string
  undated: string
  serves: (claim: string) => string
  also: (claims: string[]) => string
  rebuts: (from: string, to: string) => string
  undercuts: (from: string, to: string) => string
  /** Links are the editors' judgement, and the card says so. */
  judgement: string
  retranslated: (outlet: string) => string
  made: string
  swapped: (from: string, to: string) => string
  line: (dates: string[]) => string
  fact: string
  colon: string
}

export const EN: CardWords = {
  question: {
    whoQuote: 'Who said this?', whoTranslated: 'Who said this, in translation?', whoReported: 'Of whom is this on record, in the dossier’s own words?',
    when: (figure) => `When did ${figure}’s line change? The first statement has its date; when is the second on record?`,
    claim: 'Which claim does this serve?', answer: 'What answers this claim?',
    altered: (figure) => `One of these is altered: a re-translation of a retelling. Which are ${figure}’s words as they were printed?`,
    alteredTranslated: (figure) => `One of these is altered: a re-translation of a retelling. Which is the translation of what ${figure} said?`,
    made: (figure) => `One of these is altered: this app has put another word in it. Which are ${figure}’s exact words?`,
    contradicted: (figure) => `A retelling gives this of ${figure}, and the record contradicts what it says around it. With which fact?`,
    missed: (figure) => `This point was left without an answer when you argued as ${figure}. Which card of that seat answers it?`,
    record: (figure) => `You argued this as ${figure}. What is on record against it?`,
    carry: (figure) => `You put this forward as ${figure} without a card. Which card carries it?`,
  },
  kind: { who: 'Who said it?', when: 'When did the line change?', claim: 'Which claim does it serve?', answer: 'What answers it?', altered: 'Exact or altered?', made: 'Exact or altered?', contradicted: 'What contradicts it?', missed: 'A point you left', record: 'A departure from the record', carry: 'A claim without a card' },
  voice: { quote: 'exact words', 'quote-translated': 'translated', reported: 'in the dossier’s words' },
  claimMark: 'claim',
  by: (figure, date) => `${figure}, ${date}`,
  undated: 'undated',
  serves: (claim) => `It serves “${claim}”.`,
  also: (claims) => `It serves ${claims.map((claim) => `“${claim}”`).join(' and ')} too.`,
  rebuts: (from, to) => `“${from}” speaks against “${to}”.`,
  undercuts: (from, to) => `“${from}” takes away what “${to}” rests on.`,
  judgement: 'Which claim a card serves and what answers it is the editors’ own classroom judgement.',
  retranslated: (outlet) => `A re-translation printed by ${outlet}: nobody is on record with exactly these words.`,
  made: 'Altered by this app for the exercise. Nobody said this.',
  swapped: (from, to) => `Where the record has “${from}”, the altered wording had “${to}”.`,
  line: (dates) => `On record: ${dates.join('; ')}.`,
  fact: 'Fact', colon: ': ',
}
