/**
 * A transcript page for the frame of the preview: links are shown and lead nowhere. To a source they would replace the preview, and by
 * keyboard one would have to pass hundreds of them to get on. Parsing runs nothing and fetches nothing.
 */
export function stillPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const link of page.querySelectorAll('a[href]')) link.removeAttribute('href')
  return `<!doctype html>${page.documentElement.outerHTML}`
}
