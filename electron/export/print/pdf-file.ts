import PDFDocument from 'pdfkit'
import { plainText } from '../../../shared/transcript/plain-text.ts'

/** What a pdf says of itself. `lang`: BCP 47; `at`: the time that the file bears. */
export interface PdfFacts { title: string; lang: string; at: Date; subject?: string }

/**
 * A new pdf without a page: tagged, with its title shown, and with nothing of the machine in it. Pages are kept until the end, so that
 * their feet can say how many there are.
 */
export function newPdf({ title, lang, at, subject }: PdfFacts): PDFKit.PDFDocument {
  const shown = plainText(title).replace(/\s+/g, ' ')
  const pen = new PDFDocument({
    autoFirstPage: false, margin: 0, font: null as never, tagged: true, lang, displayTitle: true, pdfVersion: '1.7', bufferPages: true,
    info: { Title: shown, Creator: 'Tour de Table', Producer: 'Tour de Table', CreationDate: at, ...(subject && { Subject: subject }) },
  })
  escapeMetadata(pen)
  return pen
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** pdfkit writes the same values into its metadata, which are XML, as they are: a title with `<` would break them. The plain ones are written before that. */
function escapeMetadata(pen: PDFKit.PDFDocument): void {
  const inner = pen as unknown as { endMetadata(): void }
  const endMetadata = inner.endMetadata.bind(pen)
  inner.endMetadata = () => {
    for (const [name, value] of Object.entries(pen.info)) if (typeof value === 'string') Object.assign(pen.info, { [name]: value.replace(/[&<>]/g, (sign) => ESCAPES[sign]!) })
    endMetadata()
  }
}

/** Calls `draw` on each page with its number from 1 and how many there are. */
export function onEachPage(pen: PDFKit.PDFDocument, draw: (number: number, of: number) => void): void {
  const { start, count } = pen.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    pen.switchToPage(index)
    draw(index + 1, count)
  }
}

/** Ends the pdf and gives its bytes. */
export async function bytesOf(pen: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pen.on('data', (chunk: Buffer) => chunks.push(chunk))
    pen.on('end', () => resolve(Buffer.concat(chunks)))
    pen.on('error', reject)
  })
  pen.end()
  return done
}
