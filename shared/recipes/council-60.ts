import type { Recipe } from './schema.ts'
import { QUESTIONS } from './questions.ts'

/** A tour de table with a compromise text, amendments and a vote: 41 minutes, before them a brief, after them the debrief (PEDAGOGY §10, §11). */
export const council60: Recipe = {
  id: 'council-60',
  title: 'Council table, 60 minutes',
  basis: 'A fictional four-seat round table: the shape comes from published Council role-plays, the times are classroom design of this app. The four never sit as four equal voters in reality.',
  stages: [
    { kind: 'prepare', minutes: 4, rounds: 1, stance: 'before' },
    { kind: 'tableMotion', minutes: 2, rounds: 1, title: 'The chair’s question', floor: 'list' },
    { kind: 'tourDeTable', minutes: 2, rounds: 4, title: 'First tour de table', floor: 'turns', turns: ['kallas', 'meloni', 'macron', 'bettel'], marks: [30, 10], protectedSeconds: 15 },
    { kind: 'report', minutes: 1, rounds: 1, title: 'The chair’s summary', floor: 'list', optional: true },
    { kind: 'openDiscussion', minutes: 6, rounds: 1, title: 'Clarifying questions', floor: 'list', speechSeconds: 45 },
    { kind: 'tableMotion', minutes: 2, rounds: 1, title: 'A compromise text', floor: 'free' },
    { kind: 'tourDeTable', minutes: 1, rounds: 4, title: 'Second tour de table', floor: 'turns', turns: ['kallas', 'meloni', 'macron', 'bettel'], marks: [10] },
    { kind: 'negotiate', minutes: 5, rounds: 1, title: 'Caucus', floor: 'free' },
    { kind: 'negotiate', minutes: 6, rounds: 1, title: 'Amendments', floor: 'list', speechSeconds: 45, stance: 'during' },
    { kind: 'vote', minutes: 4, rounds: 1, title: 'Vote and statements of vote', vote: { question: QUESTIONS['council-60'], rule: 'consensus', by: 'delegations', secret: false } },
    { kind: 'report', minutes: 3, rounds: 1, title: 'Conclusions', floor: 'list' },
    { kind: 'dropRoles', minutes: 0, rounds: 1 },
    { kind: 'debrief', minutes: 15, rounds: 1, stance: 'after' },
  ],
}
