import type { Footnote } from '../../shared/transcript/transcript.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { aSpeech, anInput, pack } from './builders.ts'

/** A transcript in which every position of the shipped pack is cited once. */
export const citingAll = () => transcriptOf(anInput(pack.positions.map(({ id }, at) => aSpeech({ seq: at + 1, cards: [id] }))))

/** Every source of the shipped pack as a footnote has it, also those that no position stands in first. */
export const everySource = (): Footnote['source'][] =>
  pack.sources.map((source) => ({
    id: source.id, outlet: source.outlet, headline: source.headline, headlineRebuilt: source.headline_basis === 'url-slug', author: source.author,
    date: source.date, url: source.url, language: source.language, tier: source.tier, grade: source.tier,
  }))
