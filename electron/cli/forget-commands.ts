import type { Command } from 'commander'
import type { ForgetWhat } from '../../shared/forget/forgetting.ts'
import type { Ended, Io } from './io.ts'
import { databaseOption, jsonOption } from './options.ts'

interface Options {
  participant?: string
  names?: boolean
  db?: string
  json?: boolean
}

/** What can be done about everything that is stored of a session: `sessions export`, `anonymise`, `erase`, `delete`. */
export function forgetCommands(sessions: Command, io: Io, ended: Ended): void {
  sessions.command('export')
    .description('Write everything that is stored of a session, names and half-written speeches included, as one JSON file: to --out, or to stdout.')
    .argument('<session>', 'id of the session')
    .option('--participant <id>', 'of one participant alone')
    .option('--out <file>', 'where (default: stdout); a file that is there is replaced as a whole')
    .addOption(databaseOption())
    .addOption(jsonOption('with --out, print {session, file}'))
    .action(async (session: string, { json = false, ...options }: Omit<Options, 'names'> & { out?: string }) => {
      const { exportData } = await import('./sessions-export.ts')
      ended(await exportData(session, { ...options, json }, io))
    })
  forgetCommand(sessions.command('anonymise').description('Take the names off a session, in the database and in every backup. The pseudonyms and everything that was said stay. It cannot be undone.'), () => 'names', io, ended)
  forgetCommand(sessions.command('erase').option('--names', 'take the names off too')
    .description('Take the students’ words out of a session, in the database and in every backup: speeches, answers, half-written ones. Who spoke when, claims, cards and hashes stay, and the record verifies. It cannot be undone.'), ({ names }) => (names ? 'texts-and-names' : 'texts'), io, ended)
  forgetCommand(sessions.command('delete').description('Delete a session, in the database and in every backup. A note stays that it was there, how many entries it had, and the hash of the last. It cannot be undone.'), () => 'session', io, ended)
}

function forgetCommand(command: Command, whatOf: (options: Options) => ForgetWhat, io: Io, ended: Ended): void {
  command.argument('<session>', 'id of the session')
  if (command.name() !== 'delete') command.option('--participant <id>', 'of one participant alone')
  command
    .addOption(databaseOption())
    .addOption(jsonOption('print {session, entries, drafts, names, cleaned, left}'))
    .action(async (session: string, options: Options) => {
      const { forgetSession } = await import('./sessions-forget.ts')
      ended(await forgetSession({ session, participant: options.participant ?? null, what: whatOf(options) }, { db: options.db, json: options.json ?? false }, io))
    })
}
