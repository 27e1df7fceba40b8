import type { Recipe } from './schema.ts'

/** Structured Academic Controversy in a double lesson (PEDAGOGY §1). */
export const sac90: Recipe = {
  id: 'sac-90',
  title: 'Structured controversy, 90 minutes',
  basis: 'Steps after Johnson, Johnson and Smith (1996); the minutes are our split of a published plan, with a longer debrief, in which the groups report. The change of sides is enforced.',
  sides: { a: ['kallas', 'meloni'], b: ['macron', 'bettel'] },
  stages: [
    { kind: 'prepare', minutes: 16, rounds: 1, minPins: 3, stance: 'before' },
    { kind: 'present', minutes: 5, rounds: 2, floor: 'turns', turns: ['side-a', 'side-b'], marks: [60, 10] },
    { kind: 'listenBack', minutes: 5, rounds: 1, floor: 'free' },
    { kind: 'openDiscussion', minutes: 12, rounds: 1, floor: 'list', speechSeconds: 60, stance: 'during' },
    { kind: 'reverse', minutes: 6, rounds: 2, floor: 'turns', turns: ['side-a', 'side-b'], marks: [60, 10] },
    { kind: 'dropRoles', minutes: 0, rounds: 1 },
    { kind: 'jointStatement', minutes: 10, rounds: 1, floor: 'free' },
    { kind: 'debrief', minutes: 25, rounds: 1, title: 'Report and debrief', stance: 'after' },
  ],
}
