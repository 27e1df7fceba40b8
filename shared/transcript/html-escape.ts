import { paragraphs, plainText } from './plain-text.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Any text as HTML that shows exactly this text, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/**
 * A person's text as paragraphs. `dir="auto"` finds the direction of each one, and keeps characters that turn the direction
 * of the text from reaching beyond it.
 */
export function htmlParagraphs(text: string): string {
  return paragraphs(text).map((lines) => `<p dir="auto">${lines.map(escapeHtml).join('<br>')}</p>`).join('')
}

/** A link to a source, only for https; any other address stays text. */
export function sourceLink(url: string, text: string = url): string {
  return url.startsWith('https://') ? `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(text)}</a>` : escapeHtml(text)
}

/** A `lang` attribute where the language is one that a browser knows. */
export function langAttribute(language: string | null): string {
  return language && /^[a-z]{2,3}$/.test(language) ? ` lang="${language}"` : ''
}
