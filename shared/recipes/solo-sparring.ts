import type { Recipe } from './schema.ts'

/** One student against three seats that play the record: 15 minutes (DESIGN §6; minutes are ours). */
export const soloSparring: Recipe = {
  id: 'solo-sparring',
  title: 'Solo sparring',
  basis: 'Stages and minutes are classroom design of this app; the debrief follows four steps (describe, analyse, transfer, apply).',
  stages: [
    { kind: 'prepare', minutes: 3, rounds: 1 },
    { kind: 'opening', minutes: 2, rounds: 1 },
    { kind: 'exchange', minutes: 2, rounds: 3 },
    { kind: 'closing', minutes: 1, rounds: 1 },
    { kind: 'dropRoles', minutes: 0, rounds: 1 },
    { kind: 'debrief', minutes: 3, rounds: 1 },
  ],
}
