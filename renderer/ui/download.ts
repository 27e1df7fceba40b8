/** Hands a text to the browser's downloads; nothing leaves the computer. */
export function download(fileName: string, mime: string, content: string): void {
  save(fileName, new Blob([content], { type: mime }))
}

/** The same for a file that came as base64, such as a pdf. */
export function downloadBase64(fileName: string, mime: string, base64: string): void {
  save(fileName, new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: mime }))
}

/** The same for a file that came in pieces. */
export function downloadPieces(fileName: string, mime: string, pieces: Uint8Array<ArrayBuffer>[]): void {
  save(fileName, new Blob(pieces, { type: mime }))
}

function save(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000) // some browsers read it only after the click has returned
}
