import type { Recipe } from './schema.ts'

/** Structured Academic Controversy in one lesson (PEDAGOGY §1): both sides are argued by everybody, then a statement that all can sign. */
export const sac45: Recipe = {
  id: 'sac-45',
  title: 'Structured controversy, 45 minutes',
  basis: 'Steps after Johnson, Johnson and Smith (1996); the minutes are our split of a published plan, with a longer debrief. The change of sides is enforced.',
  sides: { a: ['kallas', 'meloni'], b: ['macron', 'bettel'] },
  stages: [
    { kind: 'prepare', minutes: 7, rounds: 1, minPins: 3, stance: 'before' },
    { kind: 'present', minutes: 3, rounds: 2, floor: 'turns', turns: ['side-a', 'side-b'], marks: [60, 10] },
    { kind: 'listenBack', minutes: 3, rounds: 1, floor: 'free' },
    { kind: 'openDiscussion', minutes: 6, rounds: 1, floor: 'list', speechSeconds: 45, stance: 'during' },
    { kind: 'reverse', minutes: 3, rounds: 2, floor: 'turns', turns: ['side-a', 'side-b'], marks: [60, 10] },
    { kind: 'dropRoles', minutes: 0, rounds: 1 },
    { kind: 'jointStatement', minutes: 6, rounds: 1, floor: 'free' },
    { kind: 'report', minutes: 1, rounds: 1, floor: 'list', speechSeconds: 60, optional: true },
    { kind: 'debrief', minutes: 10, rounds: 1, stance: 'after' },
  ],
}
