import type { Recipe } from './schema.ts'
import { QUESTIONS } from './questions.ts'

const MOTION = QUESTIONS['oxford-45']

/** Oxford style: the room votes before and after, and the larger swing wins (PEDAGOGY §4, §10). Both votes are one’s own view. */
export const oxford45: Recipe = {
  id: 'oxford-45',
  title: 'Oxford style, 45 minutes',
  basis: 'Vote, seven minutes for each side, discussion, two minutes each to close, vote (opentodebate.org); the time for brief and debrief is ours.',
  sides: { a: ['macron', 'bettel'], b: ['kallas', 'meloni'] },
  stages: [
    { kind: 'prepare', minutes: 5, rounds: 1 },
    { kind: 'vote', minutes: 2, rounds: 1, title: 'Vote before', vote: { question: MOTION, rule: 'majority', by: 'people', secret: true } },
    { kind: 'present', minutes: 7, rounds: 2, title: 'The two cases', floor: 'turns', turns: ['side-a', 'side-b'], marks: [60, 10], protectedSeconds: 60 },
    { kind: 'openDiscussion', minutes: 8, rounds: 1, title: 'The floor asks', floor: 'list', speechSeconds: 45 },
    { kind: 'present', minutes: 2, rounds: 2, title: 'Closing', floor: 'turns', turns: ['side-b', 'side-a'], marks: [30, 10] },
    { kind: 'dropRoles', minutes: 0, rounds: 1 },
    { kind: 'vote', minutes: 2, rounds: 1, title: 'Vote after', vote: { question: MOTION, rule: 'majority', by: 'people', secret: true, swing: true } },
    { kind: 'debrief', minutes: 10, rounds: 1, stance: 'after' },
  ],
}
