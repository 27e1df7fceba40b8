import type { Command } from 'commander'
import type { Ended, Io } from './io.ts'
import { databaseOption, jsonOption } from './options.ts'

/** Commands over copies of the whole database. */
export function backupCommands(program: Command, io: Io, ended: Ended): void {
  program.command('backup')
    .description('Copy the database into its folder of backups, or to --out; beside a running app too. Prints the path of the backup.')
    .addOption(databaseOption())
    .option('--out <file>', 'another place, such as a stick; a file that is there is never replaced, and no rule removes it')
    .addOption(jsonOption('print {file, bytes, made, removed}'))
    .action(async ({ json = false, ...options }: { db?: string; out?: string; json?: boolean }) => {
      const { backup } = await import('./backup.ts')
      ended(await backup({ ...options, json }, io))
    })
  program.command('restore')
    .description('Put a backup in the place of the database, which is itself backed up first. Close the app before, or restore in its settings.')
    .requiredOption('--from <backup>', '“latest”, the name of a backup, or a file')
    .addOption(databaseOption())
    .addOption(jsonOption('print {restored, db, madeAt, before, setAside, lost, back, drafts}'))
    .action(async ({ json = false, ...options }: { from: string; db?: string; json?: boolean }) => {
      const { restore } = await import('./restore.ts')
      ended(await restore({ ...options, json }, io))
    })
}
