import { DEBRIEF_QUESTIONS } from '../../debate/events.ts'
import type { TranscriptSection } from '../transcript.ts'

const STEP_WORDS = { describe: 'what happened', analyse: 'why it happened', transfer: 'where else it is like this', apply: 'what I would do' } as const

/** The answers of a debrief by its four steps, one after the other, instead of by the moment in which each person wrote. */
export function byDebriefStep(sections: readonly TranscriptSection[]): TranscriptSection[] {
  const answers = sections.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'debrief'))
  if (answers.length === 0) return [...sections]
  const others = sections.map((section) => ({ ...section, lines: section.lines.filter(({ kind }) => kind !== 'debrief') })).filter(({ lines }) => lines.length > 0)
  const steps = DEBRIEF_QUESTIONS.map((step): TranscriptSection => ({ stage: 'debrief', round: 1, title: `Debrief, out of role: ${STEP_WORDS[step]}`, lines: answers.filter(({ rule }) => rule === step) }))
  return [...others, ...steps.filter(({ lines }) => lines.length > 0)]
}
