/** How hard the machine-run side presses (docs/partner.md). Here, not in `events.ts`, so that pages need no zod. */
export const LEVELS = ['gentle', 'standard', 'relentless'] as const
export type Level = (typeof LEVELS)[number]
