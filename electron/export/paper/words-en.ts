/** What the app itself says on paper, in English; `words-fr.ts` has the same keys. */
export const EN = {
  page: (number: number, of: number) => `${number} / ${of}`,
  foot: 'Made by the app. Only words in quotation marks are those of the persons named; each has its source.',
  untimed: 'no time', colon: ': ',
  asOf: (day: string) => `As of ${day}: nothing later is in play.`,
  cover: {
    title: 'Paper pack', kicker: 'A lesson without devices', schedule: 'The lesson, minute by minute', from: 'From', stage: 'Stage', who: 'Who speaks', time: 'Minutes',
    briefs: (count: number) => `The brief of each seat (${count})`, cards: (count: number) => `The cards of each seat (${count})`,
    total: (minutes: number) => `Together ${minutes} minutes.`, print: 'What to print', real: 'What is real here', optional: 'may be left out',
    sides: (a: string, b: string) => `Side A: ${a}. Side B: ${b}.`,
  },
  copies: {
    brief: 'one for each student of the delegation', cards: 'one set for each delegation, one-sided, cut along the lines', flow: 'one for each student', list: 'one for the note-taker',
    ballot: 'cut; one ballot for each vote', stance: 'cut; one slip for each student', listen: 'one for each side', statement: 'one for the table', exit: 'cut; one slip for each student', results: 'one for the teacher',
  },
  floor: {
    free: 'anybody', list: 'from the speakers’ list', turns: 'in turns', table: 'seat by seat', seconds: (seconds: number) => `${seconds} s a speech`, protect: (seconds: number) => `first and last ${seconds} s without interruption`, chess: 'each side has this time for itself',
  },
  sideA: 'side A', sideB: 'side B',
  stance: { before: 'before', during: 'during', after: 'after' },
  kinds: {
    prepare: 'Brief', opening: 'Opening', exchange: 'Exchange', closing: 'Closing', present: 'Presenting a case', listenBack: 'Listening back', openDiscussion: 'Open discussion', reverse: 'Sides changed', tableMotion: 'A text on the table',
    tourDeTable: 'Tour de table', negotiate: 'Negotiation', vote: 'Vote', jointStatement: 'Joint statement', report: 'Report', dropRoles: 'Roles put down', debrief: 'Debrief', closed: 'Closed',
  },
  voice: { quote: 'exact words', 'quote-translated': 'translated', reported: 'in our words' },
  grade: { official: 'official record', press: 'press', 'agency-copy': 'agency copy', aggregator: 'aggregator: a weak source' },
  added: 'added at this machine, not checked',
  translator: { ours: 'our translation', outlet: 'the outlet’s translation', official: 'official translation' },
  fact: 'Fact', earlier: 'earlier', undated: 'undated',
  brief: {
    title: (figure: string) => `Brief: ${figure}`, short: 'In short', ownWords: 'In our words. The signs in brackets are the cards that a sentence rests on.', claims: 'What the record makes most of', heart: 'The heart of the record',
    redLines: 'What the record contradicts', redLinesHint: 'You may still argue it, but the card against it is there.', tensions: 'Where the record itself pulls', tensionsHint: 'Not errors of yours: the record changed, or says both. Know the dates.',
  },
  cards: { title: (figure: string) => `Cards: ${figure}`, hint: 'Cut along the lines. Speak only your own figure’s words as your own; cite any card as evidence, with its speaker.' },
  flow: { title: 'Flow sheet', hint: 'One row for one argument: follow it from left to right. What stays empty was dropped.', row: 'Argument' },
  list: { title: 'Speakers’ list', hint: 'For the note-taker. Who has not yet spoken comes first if the teacher wants it so.', order: 'No.', seat: 'Seat', name: 'Who', kind: 'For what', start: 'From', end: 'To', cards: 'Cards', note: 'In one line' },
  listKinds: 'N new point · B builds on the last · C challenges · Q question · O point of order · S “source?”',
  ballot: { title: 'Ballots', person: 'One vote for each person', delegation: 'One vote for each delegation, by whoever has the pen', secret: 'Secret: fold it.', blank: 'Question (write it down before you vote):', yes: 'yes', no: 'no', abstain: 'abstain', who: 'Who:', seat: 'Delegation:', rule: { consensus: 'by consensus', majority: 'by majority', 'roll-call': 'by roll call', 'show-of-hands': 'by show of hands' }, swing: 'The same question as before.' },
  slip: {
    title: (when: string) => `Stance slips: ${when}`, question: 'My own view, apart from the role', low: '0 = not at all', high: '10 = fully', value: 'I agree', sure: 'How sure am I?', lowSure: '0 = a guess', highSure: '10 = certain', moved: 'What moved me (one argument, optional):', privacy: 'Private. No name. Only how many chose which number is counted.',
    when: { before: 'Before', during: 'In between', after: 'After' },
  },
  listen: {
    title: 'Listening back', hint: 'Say the other side’s case in your own words, so that they would sign it. Then they answer.', case: (side: string, other: string) => `Side ${side} says what side ${other} argued`,
    strongest: 'Their strongest point, and what it rests on', fair: 'Confirmed by the other side', yes: 'Yes, this is fair: we would sign it.', no: 'Not yet. This is missing or wrong:', sign: 'For the other side:',
  },
  statement: { title: 'Joint statement', hint: 'Out of role. What all of you can sign; nobody has to give up a view.', text: 'We can all sign this', a: 'The strongest evidence on side A (card or speech)', b: 'The strongest evidence on side B (card or speech)', open: 'What stays open between us', signed: 'Signed' },
  exit: {
    title: 'Exit slips', hint: 'Out of role. You may leave any line empty, and nobody asks why.',
    steps: { describe: ['Describe', 'One moment that you remember. No blame.'], analyse: ['Analyse', 'What moved the room? Where was evidence thin?'], transfer: ['Transfer', 'What is like real talks in the Union? What was simplified?'], apply: ['Apply', 'One thing that I will check. My own view now, if I like.'] },
  },
  results: {
    title: 'Results to type in', hint: 'Count, write the figures into the boxes, and type them in on the console in the order of the numbers. Let a second person read them back first.',
    tally: (when: string) => `Stance ${when}: how many chose each number`, sum: 'Together', people: 'in the room', choice: { yes: 'yes, for', no: 'no, against', abstain: 'abstain' }, none: 'This recipe counts nothing.', second: 'Read back by:',
  },
}
export type PaperWords = typeof EN
