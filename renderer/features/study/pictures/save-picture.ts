import tokens from '../../../styles/tokens.css?inline'
import drawing from './drawing.css?inline'

const SVG = 'http://www.w3.org/2000/svg'
/** Pixels around the picture, and above it for title and dates. */
const MARGIN = 28, HEAD = 56, LINE = 17

/** `about`: each in a line of its own. */
interface Told { title: string; about: readonly string[]; lang: string }

/** A drawing of the page → a file that needs nothing else: light colours and type inside, title and dates above, nothing to be clicked. */
export function pictureFile(svg: SVGSVGElement, { title, about, lang }: Told): string {
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))]
  const top = HEAD + about.length * LINE
  const [fullWidth, fullHeight] = [width + 2 * MARGIN, height + top + MARGIN]
  const file = document.implementation.createDocument(SVG, 'svg')
  const root = file.documentElement
  set(root, { xmlns: SVG, width: fullWidth, height: fullHeight, viewBox: `0 0 ${fullWidth} ${fullHeight}`, class: 'drawing file', role: 'img', 'xml:lang': lang })
  const add = (name: string, text: string, given: Record<string, string | number> = {}) => {
    const element = file.createElementNS(SVG, name)
    set(element, given)
    element.textContent = text
    root.append(element)
  }
  add('title', title)
  add('desc', about.join(' · '))
  add('rect', '', { class: 'sheet', width: fullWidth, height: fullHeight })
  add('text', title, { class: 'file-title', x: MARGIN, y: 34 })
  for (const [index, line] of about.entries()) add('text', line, { class: 'file-about', x: MARGIN, y: HEAD + index * LINE })
  const copy = file.importNode(svg, true)
  for (const element of [copy, ...copy.querySelectorAll('*')]) for (const name of ['tabindex', 'data-id', 'href', 'role', 'aria-hidden', 'aria-describedby']) element.removeAttribute(name)
  for (const chosen of [copy, ...copy.querySelectorAll('.active, .near')]) chosen.classList.remove('active', 'near', 'chosen')
  copy.querySelector('.ring')?.remove()
  for (const link of copy.querySelectorAll('a')) {
    const group = file.createElementNS(SVG, 'g')
    for (const { name, value } of link.attributes) if (name !== 'aria-label') group.setAttribute(name, value)
    const named = file.createElementNS(SVG, 'title')
    named.textContent = link.getAttribute('aria-label')
    group.append(named, ...link.childNodes)
    link.replaceWith(group)
  }
  for (const marked of copy.querySelectorAll('[marker-end]')) marked.removeAttribute('marker-end')
  set(copy, { x: MARGIN, y: top })
  root.append(copy)
  return new XMLSerializer().serializeToString(file).replace('</desc>', () => `</desc><style>${`${tokens}\n${drawing}`.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))}</style>`) // as text: the page's own policy lets no style element be made
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns') continue // the document has it already
    element.setAttribute(name, String(value))
  }
}
