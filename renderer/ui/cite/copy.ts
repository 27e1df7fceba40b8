import type { Citation } from '../../../shared/protocol/api.ts'

/**
 * Puts a citation on the clipboard, with its italics for programs that take them; false where the browser does not let it. A page over plain http, which is
 * what a class has, and the window of the app have no `navigator.clipboard` to write to: there the older command does it.
 */
export async function copyCitation(citation: Citation): Promise<boolean> {
  try {
    const parts = Object.entries(typed(citation)).map(([type, content]) => [type, new Blob([content], { type })] as const)
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))])
    return true
  } catch {
    return copyByCommand(citation)
  }
}

const typed = ({ text, html }: Citation) => ({ 'text/plain': text, 'text/html': html })

function copyByCommand(citation: Citation): boolean {
  let copied = false
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    for (const [type, content] of Object.entries(typed(citation))) event.clipboardData?.setData(type, content)
    copied = event.clipboardData !== null
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return done && copied
}
