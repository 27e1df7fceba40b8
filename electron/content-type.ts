import { extname } from 'node:path'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The MIME type of a file of the renderer; a kind that the build does not make is nothing a page should run. */
export function contentType(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream'
}
