/** The formats that a transcript can have; `bundle` is all of them in one zip, with the record itself and a manifest of hashes. */
export const FORMATS = ['docx', 'pdf', 'html', 'md', 'json', 'csv', 'argdown', 'aif', 'svg', 'png', 'vtt', 'xapi', 'bib', 'csl', 'record', 'bundle'] as const
export type Format = (typeof FORMATS)[number]

/** The formats of one transcript alone, without those that need the record as it is stored. */
export type TranscriptFormat = Exclude<Format, 'record' | 'bundle'>
export const TRANSCRIPT_FORMATS = FORMATS.filter((format): format is TranscriptFormat => format !== 'record' && format !== 'bundle')

/** What a file of each format is called and how it is announced. */
export const FILE_KINDS: Record<Format, { ending: string; mime: string }> = {
  docx: { ending: 'docx', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { ending: 'pdf', mime: 'application/pdf' },
  html: { ending: 'html', mime: 'text/html' },
  md: { ending: 'md', mime: 'text/markdown' },
  json: { ending: 'json', mime: 'application/json' },
  csv: { ending: 'csv', mime: 'text/csv' },
  argdown: { ending: 'argdown', mime: 'text/plain' },
  aif: { ending: 'aif.json', mime: 'application/json' },
  svg: { ending: 'svg', mime: 'image/svg+xml' },
  png: { ending: 'png', mime: 'image/png' },
  vtt: { ending: 'vtt', mime: 'text/vtt' },
  xapi: { ending: 'xapi.json', mime: 'application/json' },
  bib: { ending: 'bib', mime: 'application/x-bibtex' },
  csl: { ending: 'csl.json', mime: 'application/vnd.citationstyles.csl+json' },
  record: { ending: 'record.json', mime: 'application/json' },
  bundle: { ending: 'zip', mime: 'application/zip' },
}

/** One file of a format. Most formats have one; csv has three, svg and png one for each picture. */
export interface TranscriptFile {
  /** What stands between the name and the ending where there are several: `lines`, `map`; empty otherwise. */
  part: string
  content: string | Uint8Array
}
