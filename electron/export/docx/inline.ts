import { FileChild, XmlComponent, type Paragraph, type ParagraphChild } from 'docx'
import { perObject } from '../../../shared/lib/per-object.ts'
import { plainText } from '../../../shared/transcript/plain-text.ts'

/**
 * What stands within a paragraph, as WordprocessingML (ECMA-376, part 1, 17.3). The library makes some twenty objects of a run of text;
 * a transcript has tens of thousands of runs, so only these are written as text here, and everything around them by the library.
 */
export type Inline = string | ExternalLink

/** A link to an address, which the part of the file that it stands in has to name. */
export interface ExternalLink { href: string; xml: string }

export interface Look {
  /** A character style. */
  style?: string | undefined
  strike?: boolean
  rtl?: boolean
  /** BCP 47. */
  lang?: string | undefined
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '{': '&#123;', '}': '&#125;' }

/** The library looks for names in braces when it has written a file, so a person's braces are written as numbers. */
const escaped = (text: string): string => text.replace(/[&<>"{}]/g, (character) => ENTITIES[character]!)

const SIGNS: Readonly<Record<string, string>> = { '\n': '<w:br/>', '\t': '<w:tab/>' }

const lettersOf = (part: string): string => (part === '' ? '' : `<w:t${/^\s|\s$|\s\s/.test(part) ? ' xml:space="preserve"' : ''}>${escaped(part)}</w:t>`)

/** Text in one look, with its line breaks and tabs; `plain`: nothing in it that a file cannot hold. */
export function textRun(plain: string, { style, strike, rtl, lang }: Look = {}): string {
  const properties = `${style ? `<w:rStyle w:val="${style}"/>` : ''}${strike ? '<w:strike/>' : ''}${rtl ? '<w:rtl/>' : ''}${lang ? `<w:lang w:${rtl ? 'bidi' : 'val'}="${lang}"/>` : ''}`
  const content = /[\n\t]/.test(plain) ? plain.split(/([\n\t])/).map((part) => SIGNS[part] ?? lettersOf(part)).join('') : lettersOf(plain)
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`
}

/** Any text in one look. */
export const words = (text: string | number, style?: string): string => textRun(plainText(String(text)), { style })

/** A link to a bookmark of the document. */
export const innerLink = (bookmark: string, xml: string): string => `<w:hyperlink w:anchor="${bookmark}">${xml}</w:hyperlink>`

/** A place that links lead to. `id`: a number that no other bookmark of the document has. */
export const place = (bookmark: string, id: number, xml: string): string => `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${xml}<w:bookmarkEnd w:id="${id}"/>`

/** The mark of a footnote, in place of which Word sets its number. */
export const footnoteMark = (id: number): string => `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`

type Context = Parameters<XmlComponent['prepForXml']>[0]
type Written = ReturnType<XmlComponent['prepForXml']>

/** The addresses that a part of the file (its body, its footnotes) has named already, each with its name. */
const namesIn = perObject((_relations: Context['viewWrapper']['Relationships']) => new Map<string, string>())

function written(parts: readonly Inline[], { viewWrapper: { Relationships: relations } }: Context): string {
  if (parts.every((part) => typeof part === 'string')) return parts.join('')
  const names = namesIn(relations)
  return parts.map((part) => {
    if (typeof part === 'string') return part
    let name = names.get(part.href)
    if (name === undefined) {
      name = `Link${names.size + 1}`
      names.set(part.href, name)
      relations.addRelationship(name, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink', part.href, 'External')
    }
    return `<w:hyperlink r:id="rId${name}">${part.xml}</w:hyperlink>`
  }).join('')
}

/** The library writes no tags for an element without a name, escapes strings, and writes every other value by its `toString`; tests hold it to that. */
const asItIs = (xml: string): NonNullable<Written> => ({ '': Object.assign(() => xml, { toString: () => xml }) })

/** A child of a library's paragraph that is written as it is. */
class InlineXml extends XmlComponent {
  readonly #parts: readonly Inline[]

  constructor(parts: readonly Inline[]) {
    super('w:r')
    this.#parts = parts
  }

  override prepForXml(context: Context): Written {
    return asItIs(written(this.#parts, context))
  }
}

/** Children of a paragraph of the library. */
export const inline = (parts: readonly Inline[]): ParagraphChild[] => [new InlineXml(parts) as XmlComponent as ParagraphChild]

/** `numbered`: the library sets the number of a footnote behind the properties. */
export interface ParagraphLook { style?: string; keepNext?: boolean; rtl?: boolean; numbered?: boolean }

/** A whole paragraph that is written as it is. */
class ParagraphXml extends FileChild {
  readonly #look: ParagraphLook
  readonly #parts: readonly Inline[]

  constructor(look: ParagraphLook, parts: readonly Inline[]) {
    super('w:p')
    this.#look = look
    this.#parts = parts
  }

  override prepForXml(context: Context): Written {
    const { style, keepNext, rtl, numbered } = this.#look
    const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${keepNext ? '<w:keepNext/>' : ''}${rtl ? '<w:bidi/>' : ''}`
    const xml = written(this.#parts, context)
    return { 'w:p': numbered ? [{ 'w:pPr': [asItIs(properties)] }, asItIs(xml)] : [asItIs(`<w:pPr>${properties}</w:pPr>${xml}`)] }
  }
}

export const paragraph = (look: ParagraphLook, parts: readonly Inline[]): Paragraph => new ParagraphXml(look, parts) as FileChild as Paragraph
