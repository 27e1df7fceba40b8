import { DEBRIEF_QUESTIONS } from '../../debate/events.ts'
import type { Line } from '../../debate/line.ts'
import type { TranscriptSection } from '../transcript.ts'
import type { Say } from '../words/say.ts'

/** The answers of a debrief by its four steps, one after the other, instead of by the moment in which each person wrote. */
export function byDebriefStep(sections: readonly TranscriptSection[], say: Say): TranscriptSection[] {
  const answers = sections.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'debrief'))
  if (answers.length === 0) return [...sections]
  const others = sections.map((section) => ({ ...section, lines: section.lines.filter(({ kind }) => kind !== 'debrief') })).filter(({ lines }) => lines.length > 0)
  const steps = DEBRIEF_QUESTIONS.map((step): TranscriptSection => ({ stage: 'debrief', round: 1, title: say.t('debriefStep.title', { step: say.t(`debriefStep.${step}`) }), lines: answers.filter(({ rule }) => rule === step) }))
  return [...others, ...steps.filter(({ lines }) => lines.length > 0)]
}

/** Lines with the answers of a debrief behind all others, by their steps: the order in which the transcript shows them, and so that of its footnotes. */
export function debriefLast<T extends Pick<Line, 'kind' | 'rule'>>(lines: readonly T[]): T[] {
  const place = ({ kind, rule }: T) => (kind === 'debrief' ? 1 + DEBRIEF_QUESTIONS.findIndex((step) => step === rule) : -1)
  return lines.toSorted((one, two) => place(one) - place(two))
}
