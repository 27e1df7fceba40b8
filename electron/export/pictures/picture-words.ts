import type { EdgeKind } from '../../../shared/argument/graph.ts'
import type { Language } from '../../../shared/transcript/language.ts'

/** What only the pictures say; everything else comes from the words of the transcript. */
interface PictureWords {
  map: string
  flow: string
  /** What a screen reader says of a picture. */
  holds: (args: number, relations: number) => string
  empty: string
  line: (seq: number) => string
  /** "attacks", over a stroke in the legend. */
  kinds: Record<EdgeKind, string>
  /** "attacks 5, 7", on a card. */
  meets: (kind: EdgeKind, lines: readonly number[]) => string
  answered: string
  unanswered: string
  /** Granted or taken back in this line. */
  given: (line: number) => string
  dropped: (who: string) => string
  questions: string
  room: string
  record: string
  asks: string
  /** Points that a seat left although it had the floor. */
  droppedLegend: string
  /** Of strokes that are not drawn to their end. */
  elsewhere: string
}

export const PICTURE_WORDS: Record<Language, PictureWords> = {
  en: {
    map: 'Map of the arguments', flow: 'Flow sheet',
    holds: (args, relations) => `${args} ${args === 1 ? 'argument or question' : 'arguments and questions'}, ${relations} ${relations === 1 ? 'relation' : 'relations'}`,
    empty: 'Nothing was argued.', line: (seq) => `line ${seq}`,
    kinds: { attacks: 'attacks', supports: 'supports', questions: 'asks about', answers: 'answers', concedes: 'concedes', withdraws: 'withdraws' },
    meets: (kind, lines) => `${PICTURE_WORDS.en.kinds[kind]} ${lines.join(', ')}`,
    answered: 'taken up', unanswered: 'no answer yet', given: (line) => `in line ${line}`, dropped: (who) => `left by ${who}`, questions: 'Questions',
    room: 'spoken in the room', record: 'from the record', asks: 'a question', droppedLegend: 'put to a seat and left', elsewhere: 'A short stroke with a number leads to that line.',
  },
  fr: {
    map: 'Carte des arguments', flow: 'Feuille de débat',
    holds: (args, relations) => `${args} ${args > 1 ? 'arguments et questions' : 'argument ou question'}, ${relations} ${relations > 1 ? 'relations' : 'relation'}`,
    empty: 'Rien n’a été avancé.', line: (seq) => `ligne ${seq}`,
    kinds: { attacks: 'attaque', supports: 'appuie', questions: 'interroge', answers: 'répond à', concedes: 'concède', withdraws: 'retire' },
    meets: (kind, lines) => `${PICTURE_WORDS.fr.kinds[kind]} ${lines.join(', ')}`,
    answered: 'repris', unanswered: 'sans réponse', given: (line) => `à la ligne ${line}`, dropped: (who) => `laissé par ${who}`, questions: 'Questions',
    room: 'dit en classe', record: 'tiré des sources', asks: 'une question', droppedLegend: 'adressé à un siège, qui l’a laissé', elsewhere: 'Un trait court avec un numéro mène à cette ligne.',
  },
}
