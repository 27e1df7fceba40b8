import { Command, CommanderError, Option } from 'commander'
import about from '../../package.json' with { type: 'json' }
import { backupCommands } from './backup-commands.ts'
import { checkQuoteCommand } from './check-quote-command.ts'
import { dossierCommands } from './dossier-commands.ts'
import { hostCommand } from './host-command.ts'
import { BAD_USE, FAILED, processIo, type Ended, type Io } from './io.ts'
import { databaseOption, jsonOption, portNumber, withNames } from './options.ts'
import { paperCommands } from './paper-commands.ts'
import { salvageCommand } from './salvage-command.ts'
import { sessionCommands } from './session-commands.ts'
import { studyCommands } from './study-commands.ts'
import { matchCommand } from './match-command.ts'

/**
 * The command line. In: the arguments after the program's name. Out: the exit code: 0 done, 1 a check failed or the work was
 * refused, 2 used wrongly. Data goes to stdout, messages to stderr. Each command is loaded only when it is called.
 */
export async function run(argv: readonly string[], io: Io = processIo): Promise<number> {
  let code = 0
  const ended: Ended = (result) => { code = result }
  const program = new Command('tour-de-table')
    .description('Students argue as Kallas, Meloni, Macron or Bettel, against the sourced record. Offline.')
    .version(about.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .addHelpText('after', '\nExit codes: 0 done, 1 a check failed or the work was refused, 2 used wrongly.\nThe shapes that scripts read are described in docs/formats.md.')
  machineCommands(program, ended)
  hostCommand(program, io, ended)
  sessionCommands(program, io, ended)
  matchCommand(program, io, ended)
  checkQuoteCommand(program, io, ended)
  dossierCommands(program, io, ended)
  studyCommands(program, io, ended)
  salvageCommand(program, io, ended)
  backupCommands(program, io, ended)
  paperCommands(program, io, ended)
  try {
    await program.parseAsync(withNames(argv), { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_USE
    io.err(`Something went wrong in the app itself: ${error instanceof Error ? error.message : String(error)}`)
    return FAILED
  }
}

/** Commands that run the app, or look at the machine that it runs on. */
function machineCommands(program: Command, ended: Ended): void {
  program.command('serve')
    .description('Run the app in a browser on this machine. The first line on stdout is its address.')
    .option('--port <number>', 'port of the loopback address (default: the first free one)', portNumber)
    .addOption(databaseOption())
    .option('--open', 'open the default browser')
    .addOption(new Option('--new-token', 'close the access of every open tab and of every address printed before').conflicts('readOnly'))
    .option('--read-only', 'only look, replay and export: works beside an app that has the database open')
    .addOption(jsonOption('print the first line as JSON: {address, port, pid, db}'))
    .action(async (options: { port?: number; db?: string; open?: boolean; newToken?: boolean; readOnly?: boolean; json?: boolean }) => {
      const { serve } = await import('./serve.ts')
      ended(await serve(options))
    })
  program.command('doctor')
    .description('Tell what was found on this machine: runtime, database, pack, port, browser.')
    .addOption(databaseOption())
    .addOption(jsonOption('print JSON'))
    .action(async (options: { db?: string; json?: boolean }) => {
      const { doctor } = await import('./doctor.ts')
      ended(await doctor(options))
    })
}
