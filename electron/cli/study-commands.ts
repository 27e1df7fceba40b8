import type { Command } from 'commander'
import type { Ended, Io } from './io.ts'
import { databaseOption, isoMoment, jsonOption } from './options.ts'

/** The commands over what people do at the study desk. */
export function studyCommands(program: Command, io: Io, ended: Ended): void {
  const study = program.command('study').description('What is kept of the study desk of this machine.')
  study.command('due')
    .description('Cards that a profile has to review now, in the order in which they are asked.')
    .requiredOption('--profile <name>', 'name or id of the profile')
    .option('--at <moment>', 'as if it were this moment (ISO 8601)', isoMoment)
    .addOption(databaseOption())
    .addOption(jsonOption('print {profile, at, due, fresh, learning, minutes, leeches, gone, next, cards}'))
    .action(async ({ profile, at, db, json = false }: { profile: string; at?: string; db?: string; json?: boolean }) => {
      const { studyDue } = await import('./study-due.ts')
      ended(await studyDue({ profile, at, db, json }, io))
    })
}
