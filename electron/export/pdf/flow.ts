import { plainText } from '../../../shared/transcript/plain-text.ts'
import { PAPER, type PaperSize } from '../print/ink.ts'
import { nextPage } from '../print/pdf-file.ts'
import { BOTTOM, SIDE, TOP } from './look.ts'

export type Structure = ReturnType<PDFKit.PDFDocument['struct']>
type StructureOptions = Parameters<PDFKit.PDFDocument['struct']>[1]

/** A pdf that is written from top to bottom. All lengths in points; `y` is the edge below what was written last. */
export interface Flow {
  pen: PDFKit.PDFDocument
  y: number
  /** Between the margins. */
  inner: number
  bottom: number
  /** What the next paragraphs belong to. */
  parent: Structure
  /** Names of the places that a link may lead to. */
  targets: ReadonlySet<string>
  /** The places that have their names already. */
  named: Set<string>
  atTop(): boolean
  newPage(): void
  /** Begins a new page unless so much is left. */
  ensure(height: number): void
  /** Everything that `body` writes belongs to one structure element. */
  within(tag: string, options: StructureOptions, body: () => void): void
  /** Lines and shapes, which say nothing to a screen reader. */
  draw(how: (pen: PDFKit.PDFDocument) => void): void
  /** Names a place of this page, for links and bookmarks. */
  target(name: string, y: number): void
}

export function newFlow(pen: PDFKit.PDFDocument, size: PaperSize, targets: ReadonlySet<string>): Flow {
  const root = pen.struct('Document')
  pen.addStructure(root)
  const [width, height] = PAPER[size]
  const flow: Flow = {
    pen, y: TOP, inner: width - 2 * SIDE, bottom: height - BOTTOM, parent: root, targets, named: new Set(),
    atTop: () => flow.y <= TOP,
    newPage() {
      nextPage(pen, [width, height])
      flow.y = TOP
    },
    ensure(needed) {
      if (flow.y + needed > flow.bottom && !flow.atTop()) flow.newPage()
    },
    within(tag, options, body) {
      const outer = flow.parent
      flow.parent = pen.struct(tag, options)
      outer.add(flow.parent)
      body()
      flow.parent.end()
      flow.parent = outer
    },
    draw(how) {
      pen.markContent('Artifact', { type: 'Layout' })
      pen.save()
      how(pen)
      pen.restore()
      pen.endMarkedContent()
    },
    target(name, y) {
      pen.addNamedDestination(name, 'XYZ', null, Math.max(0, y - 12), null)
      flow.named.add(name)
    },
  }
  return flow
}

/** A bookmark that opens a named place. */
export function bookmark(under: PDFKit.PDFOutline, title: string, target: string): PDFKit.PDFOutline {
  const item = under.addItem(plainText(title).replace(/\s+/g, ' '))
  // pdfkit can only lead to a whole page, or to its right edge.
  ;(item as unknown as { outlineData: { Dest: unknown } }).outlineData.Dest = new String(target)
  return item
}
