/** Characters of a room's code (`ClassDoor.code`). */
export const CODE_LENGTH = 6

/**
 * What was typed or pasted → the code in it: capitals and digits, without spaces, dashes or case; at most six. A whole join address
 * counts as the code in it.
 */
export function codeIn(text: string): string {
  const inAddress = /#\/?join\/([^/?#]+)/i.exec(text)?.[1]
  return (inAddress ?? text).toUpperCase().replaceAll(/[^A-Z0-9]/g, '').slice(0, CODE_LENGTH)
}

/** "KRM4PX" → "KRM 4PX", as it is easier to read aloud. */
export const spacedCode = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code)

/** The code of a path such as `/join/KRM-4PX`; empty where there is none. */
export const codeOfPath = (path: string): string => codeIn(/^\/join\/([^/]+)/.exec(path)?.[1] ?? '')
