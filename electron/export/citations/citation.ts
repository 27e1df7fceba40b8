import type { Citation } from '../../../shared/protocol/api.ts'
import { cslItem } from '../../../shared/transcript/csl-item.ts'
import type { Run } from '../../../shared/transcript/document/blocks.ts'
import { footnoteRegister, type CitedCard } from '../../../shared/transcript/footnotes.ts'
import { escapeHtml, sourceLink } from '../../../shared/transcript/html-escape.ts'
import type { Language } from '../../../shared/transcript/language.ts'
import type { CitationStyle } from '../../../shared/transcript/options.ts'
import { plainText } from '../../../shared/transcript/plain-text.ts'
import { sayIn } from '../../../shared/transcript/words/say.ts'
import { bibliographyOf } from './bibliography.ts'

/** The source of one card as it is cited in an essay: as plain text, and as HTML with its italics and its link for programs that take them. */
export async function citationOf(card: CitedCard, style: CitationStyle, lang: Language): Promise<Citation> {
  const register = footnoteRegister(() => card, sayIn(lang))
  register.cite(card.position.id)
  const [reference] = await bibliographyOf(register.list().map(({ source }) => cslItem(source, lang)), style, lang)
  const runs = reference?.runs ?? []
  return { text: plainText(runs.map(({ text }) => text).join('')), html: runs.map(htmlOf).join('') }
}

function htmlOf({ text, look, href }: Run): string {
  if (href !== undefined) return sourceLink(href)
  return look === 'italic' ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text)
}
