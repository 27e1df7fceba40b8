import { Option, type Command } from 'commander'
import { LANGUAGES, type Language } from '../../shared/transcript/language.ts'
import { CITATION_STYLES, PAGE_SIZES, type CitationStyle, type PageSize, type Share, type TranscriptOptions } from '../../shared/transcript/options.ts'
import { FORMATS, type Format } from '../../shared/transcript/formats.ts'
import type { Ended, Io } from './io.ts'
import { anyFormats, databaseOption, jsonOption, namesOption, namingOf, pseudonymsOption, shortText, type NamingFlags } from './options.ts'

interface ExportFlags extends NamingFlags {
  all?: boolean
  format: Format[]
  out?: string
  db?: string
  style: CitationStyle
  lang: Language
  page: PageSize
  seat?: string
  participant?: string
  class?: string
  hints: boolean
  times: boolean
  debrief: boolean
  epilogue?: boolean
  json?: boolean
}

const EXAMPLES = `
Formats:
  docx, pdf, html, md   to be read, handed in and printed
  json, csv, xapi       to be processed (csv: three tables)
  argdown, aif, svg, png  the argument map and the flow sheet
  vtt                   the words on the clock of the debate
  bib, csl              the bibliography for other programs
  record                the record itself, for \`verify --bundle\`
  bundle                all of these in one zip with their hashes, for \`verify --bundle\`

Examples:
  tour-de-table export SESSION --format pdf --out debate.pdf --style mla --names real
  tour-de-table export SESSION --format csv --out debate.csv       also writes the other tables beside it
  tour-de-table export --all --format pdf,json --out term.zip      one folder for each class or assignment`

/** `export`: one session in one format, or every session in some. */
export function exportCommand(program: Command, io: Io, ended: Ended): void {
  program.command('export')
    .description('Write a session as a transcript or as its whole record: to --out, replacing a file that is there as a whole, or to stdout. With --all: every session, into a folder or a zip.')
    .argument('[session]', 'id of the session')
    .option('--all', 'every session of the database')
    .addOption(new Option('--format <format>', `one of ${FORMATS.join(', ')}; with --all also several, with commas between them`).argParser(anyFormats).makeOptionMandatory())
    .option('--out <path>', 'where (default: stdout); with --all a folder, or a file that ends in .zip; for record and bundle also a folder')
    .addOption(databaseOption())
    .addOption(new Option('--style <style>', 'of the bibliography').choices(CITATION_STYLES).default('apa'))
    .addOption(namesOption())
    .addOption(pseudonymsOption())
    .option('--seat <id>', 'what this seat said alone, with the lines that belong to it')
    .addOption(new Option('--participant <id>', 'what this person said alone, with the lines that belong to it').conflicts('seat'))
    .addOption(new Option('--lang <language>', 'of the labels; what was said stays as it was').choices(LANGUAGES).default('en'))
    .addOption(new Option('--page <size>', 'of pdf and docx').choices(PAGE_SIZES).default('a4'))
    .option('--class <name>', 'a class to name at the top', shortText)
    .option('--no-hints', 'without the hints')
    .option('--no-times', 'without speaking times and the clock of each line')
    .option('--no-debrief', 'without the answers of the debrief')
    .option('--epilogue', 'with what was said after the day of the debate, of sessions that are closed')
    .addOption(jsonOption('print what was written as JSON'))
    .addHelpText('after', EXAMPLES)
    .action(async (session: string | undefined, { all = false, format: formats, out, db, json = false, ...flags }: ExportFlags, command: Command) => {
      if ((session === undefined) !== all) command.error('error: one of <session> and --all is needed')
      const options = optionsOf(flags)
      if (session !== undefined) {
        const [format, ...more] = formats
        if (!format || more.length > 0) command.error('error: several formats at a time go with --all alone')
        const { exportSession } = await import('./export.ts')
        ended(await exportSession(session, { format, out, db, options, json }, io))
        return
      }
      if (out === undefined) command.error('error: --all needs --out <folder> or --out <file.zip>')
      const { exportAll } = await import('./export-all.ts')
      ended(await exportAll({ formats, out, db, options, json }, io))
    })
}

function optionsOf({ seat, participant, class: className = '', style, lang, page, hints, times, debrief, epilogue = false, ...naming }: Omit<ExportFlags, 'format'>): TranscriptOptions {
  const share: Share = seat !== undefined ? { of: 'seat', seat } : participant !== undefined ? { of: 'participant', participant } : { of: 'whole' }
  return { naming: namingOf(naming), className, lang, style, page, share, hints, times, debrief, epilogue }
}
