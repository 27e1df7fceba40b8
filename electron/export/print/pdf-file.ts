import PDFDocument from 'pdfkit'
import { plainText } from '../../../shared/transcript/plain-text.ts'
import { newSink, type Sink } from './sink.ts'

/** What a pdf says of itself. `lang`: BCP 47; `at`: the time that the file bears. */
export interface PdfFacts { title: string; lang: string; at: Date; subject?: string }

/**
 * A new pdf without a page: tagged, with its title shown, and with nothing of the machine in it. Pages are kept until the end, so that
 * their feet can say how many there are; what else is on them is written out as soon as the next begins.
 */
export function newPdf({ title, lang, at, subject }: PdfFacts): PDFKit.PDFDocument {
  const shown = plainText(title).replace(/\s+/g, ' ')
  const pen = new PDFDocument({
    autoFirstPage: false, margin: 0, font: null as never, tagged: true, lang, displayTitle: true, pdfVersion: '1.7', bufferPages: true,
    info: { Title: shown, Creator: 'Tour de Table', Producer: 'Tour de Table', CreationDate: at, ...(subject && { Subject: subject }) },
  })
  escapeMetadata(pen)
  collect(pen)
  return pen
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** pdfkit writes the same values into its metadata, which are XML, as they are: a title with `<` would break them. The plain ones are written before that. */
function escapeMetadata(pen: PDFKit.PDFDocument): void {
  const inner = innerOf(pen)
  const endMetadata = inner.endMetadata.bind(pen)
  inner.endMetadata = () => {
    for (const [name, value] of Object.entries(pen.info)) if (typeof value === 'string') Object.assign(pen.info, { [name]: value.replace(/[&<>]/g, (sign) => ESCAPES[sign]!) })
    endMetadata()
  }
}

/** The parts of pdfkit that its types keep to themselves (its version is pinned). */
interface Inner {
  endMetadata(): void
  _write(data: string | Uint8Array): void
  _offset: number
  page: { content: PDFKit.PDFKitReference; dictionary: { data: { Contents: unknown } } }
  addContent(data: string): PDFKit.PDFDocument
}
const innerOf = (pen: PDFKit.PDFDocument) => pen as unknown as Inner

const made = new WeakMap<PDFKit.PDFDocument, { sink: Sink; settle(): void }>()

/** What is written goes to a sink, and what stands on a page is joined before: both come in very small pieces. */
function collect(pen: PDFKit.PDFDocument): void {
  const inner = innerOf(pen)
  const sink = newSink()
  sink.write(`%PDF-${String(pen.version)}\n%\xff\xff\xff\xff\n`)
  inner._write = (data) => { inner._offset += sink.write(typeof data === 'string' ? `${data}\n` : data) }
  let operators: string[] = []
  const settle = () => {
    if (operators.length > 0) inner.page.content.write(Buffer.from(`${operators.join('\n')}\n`, 'latin1'))
    operators = []
  }
  inner.addContent = (data) => {
    operators.push(data)
    return pen
  }
  made.set(pen, { sink, settle })
}

/** Begins a page. The one before is packed and let go of; only head and foot can still be written on it. */
export function nextPage(pen: PDFKit.PDFDocument, size: [number, number]): void {
  closePage(pen)
  pen.addPage({ size, margin: 0 })
}

function closePage(pen: PDFKit.PDFDocument): void {
  const { page } = innerOf(pen)
  if (!page) return
  made.get(pen)!.settle()
  const body = page.content
  page.content = pen.ref({}) as PDFKit.PDFKitReference
  page.dictionary.data.Contents = [body, page.content]
  body.end(undefined as never)
}

/** Calls `draw` on each page with its number from 1 and how many there are. After this, the pages are finished. */
export function onEachPage(pen: PDFKit.PDFDocument, draw: (number: number, of: number) => void): void {
  closePage(pen)
  const { start, count } = pen.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    pen.switchToPage(index)
    draw(index + 1, count)
    made.get(pen)!.settle()
  }
}

/** Ends the pdf and gives its bytes. */
export async function bytesOf(pen: PDFKit.PDFDocument): Promise<Buffer> {
  const done = new Promise<void>((resolve, reject) => {
    pen.on('end', resolve)
    pen.on('error', reject)
  })
  pen.resume()
  pen.end()
  await done
  return made.get(pen)!.sink.bytes()
}
