import type { DebriefQuestion } from '../../shared/debate/events.ts'

/** The four steps in their order (PEDAGOGY §11); here by name, because the page loads no schema. */
export const DEBRIEF_STEPS = ['describe', 'analyse', 'transfer', 'apply'] as const satisfies readonly DebriefQuestion[]
