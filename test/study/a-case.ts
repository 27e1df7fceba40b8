import type { NewCase } from '../../electron/host/study/own-cases.ts'

/** Sixty words and more, told apart by one of them; nobody's words. */
export const aText = (word: string): string =>
  `${word} comes first. Before anybody travels to a meeting, the question is what is asked of the other side, and what happens when nothing is given. A visit without a demand is read as weakness. ` +
  'So the demands have to be on the table first, written down, the same for all, and known to those who pay the price. Then, and only then, a line may be opened. That is slower, and it is safer.'

/** A case for Kallas with one claim that her record backs, and a card of hers for it. */
export const aCase = (given: Partial<NewCase> = {}): NewCase => ({
  seat: 'kallas', asOf: '2026-03-31', origin: 'shoes', text: aText('Order'), claims: [{ claim: 'demands-first', relation: 'asserts', cards: ['K14'] }], shared: true, session: null, ...given,
})
