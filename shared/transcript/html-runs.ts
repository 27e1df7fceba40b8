import type { DocumentLabels, Run } from './document/blocks.ts'
import { escapeHtml as html, langAttribute, sourceLink } from './html-escape.ts'

const TAG = { strong: 'b', quiet: 'span', italic: 'i' } as const

/** Runs as inline HTML. Somebody's own words are kept apart, so that their direction reaches nothing else. */
export const htmlRuns = (runs: readonly Run[], labels: DocumentLabels): string => runs.map((run) => htmlRun(run, labels)).join('')

function htmlRun({ text, look, lang, note, line, href, own }: Run, labels: DocumentLabels): string {
  if (note !== undefined) return `<sup><a href="#note-${note}" aria-label="${html(labels.note(note))}">${html(text)}</a></sup>`
  if (line !== undefined) return `<a href="#line-${line}">${html(text)}</a>`
  if (href !== undefined) return sourceLink(href, text)
  const words = html(text).replaceAll('\n', '<br>')
  const tag = look ? TAG[look] : own ? 'bdi' : lang ? 'span' : null
  if (tag === null) return words
  return `<${tag}${look === 'quiet' ? ' class="quiet"' : ''}${lang ? langAttribute(lang) : ''}${own && look ? ' dir="auto"' : ''}>${words}</${tag}>`
}
