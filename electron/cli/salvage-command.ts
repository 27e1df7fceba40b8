import type { Command } from 'commander'
import type { Ended, Io } from './io.ts'
import { databaseOption, jsonOption } from './options.ts'

/** `salvage`: out of a damaged database, what can be read of it. */
export function salvageCommand(program: Command, io: Io, ended: Ended): void {
  program.command('salvage')
    .description('Read what can be read out of a damaged database, session by session, into a new one. The damaged file is never written to. Exit code 1 if anything of it is missing in the new one.')
    .addOption(databaseOption())
    .option('--out <file>', 'the new database, at a place where nothing is yet')
    .option('--set-aside', 'put the new database in the place of the damaged one, which is kept beside it under another name')
    .addOption(jsonOption('print the report as JSON'))
    .action(async ({ db, out, setAside = false, json = false }: { db?: string; out?: string; setAside?: boolean; json?: boolean }, command: Command) => {
      if ((out === undefined) !== setAside) command.error('error: one of --out <file> and --set-aside is needed')
      const { salvageDatabase } = await import('./salvage.ts')
      ended(await salvageDatabase({ db, out: out ?? null, json }, io))
    })
}
