import { InvalidArgumentError, Option, type Command } from 'commander'
import { PERIODS, partialDate, TIERS } from '../../shared/dossier/schema.ts'
import { SORTS } from '../../shared/dossier/search.ts'
import { RECORD_VOICES } from '../../shared/voice/voice.ts'
import type { DossierFilters } from './dossier.ts'
import type { Ended, Io } from './io.ts'
import { databaseOption, jsonOption } from './options.ts'

/** The dossier for scripts: what the app's own search finds, and one entry with everything that hangs on it. */
export function dossierCommands(program: Command, io: Io, ended: Ended): void {
  const dossier = program.command('dossier').description('Search what was said and where it is printed.')
  dossier.command('search')
    .description('Search by words, as in the app: the last one by its beginning, “…” as it stands. Without words: everything that the filters let through.')
    .argument('[words...]', 'what to look for')
    .option('--figure <name>', 'who: a seat or a full name; may be given several times', collect)
    .option('--claim <id>', 'a claim, or with a relation: special-envoy:supports', collect)
    .addOption(new Option('--voice <voice>', 'whose words').choices(RECORD_VOICES).argParser(collectOf(RECORD_VOICES)))
    .addOption(new Option('--kind <kind>', 'quotation, report or fact').choices(KINDS).argParser(collectOf(KINDS)))
    .addOption(new Option('--grade <grade>', 'of the source').choices(TIERS).argParser(collectOf(TIERS)))
    .addOption(new Option('--period <period>', 'the winter of the debate (core), earlier, or later').choices(PERIODS).argParser(collectOf(PERIODS)))
    .option('--language <code>', 'in which it was said, else printed', collect)
    .option('--from <date>', 'a day, month or year', dateText)
    .option('--to <date>', 'a day, month or year', dateText)
    .addOption(new Option('--sort <order>', 'default: best first; without words newest first').choices(SORTS))
    .option('--limit <number>', 'entries that are printed', limitNumber, 20)
    .addOption(databaseOption())
    .addOption(jsonOption('print {query, total, someWords, cut, entries}'))
    .action(async (words: string[], options: DossierFilters & { db?: string; json?: boolean }) => {
      const { dossierSearch } = await import('./dossier.ts')
      ended(await dossierSearch(words.join(' '), options, io))
    })
  dossier.command('show')
    .description('One entry with its source, variants, what it bears on, what answers it, and where it was used.')
    .argument('<id>', 'such as K01')
    .addOption(databaseOption())
    .addOption(jsonOption('print JSON'))
    .action(async (id: string, options: { db?: string; json?: boolean }) => {
      const { dossierShow } = await import('./dossier.ts')
      ended(await dossierShow(id, options, io))
    })
}

const KINDS = ['quote', 'reported', 'fact'] as const

const collect = (value: string, before: string[] = []): string[] => [...before, value]

/** Values of an option that may be given several times, each from a list: `choices` alone would take one. */
function collectOf(known: readonly string[]) {
  return (value: string, before?: string[]): string[] => {
    if (!known.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${known.join(', ')}.`)
    return collect(value, before)
  }
}

function dateText(text: string): string {
  if (!partialDate.safeParse(text).success) throw new InvalidArgumentError('A day, a month or a year such as 2026-01-29, 2026-01, 2026.')
  return text
}

function limitNumber(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) throw new InvalidArgumentError('A whole number from 1 to 1000.')
  return limit
}
