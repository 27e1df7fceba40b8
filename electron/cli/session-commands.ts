import { Option, type Command } from 'commander'
import { RECIPES } from '../../shared/recipes/all.ts'
import { TRANSCRIPT_FORMATS, type TranscriptFormat } from '../../shared/transcript/formats.ts'
import type { Level } from '../../shared/debate/level.ts'
import { exportCommand } from './export-command.ts'
import { forgetCommands } from './forget-commands.ts'
import type { Ended, Io } from './io.ts'
import { databaseOption, formatList, isoMoment, jsonOption, levelOption, namesOption, namingOf, noteText, pseudonymsOption, roundCount, shortText, titleText, type NamingFlags } from './options.ts'

/** Commands over sessions: make one without a person, list them, export one, check one. */
export function sessionCommands(program: Command, io: Io, ended: Ended): void {
  simulateCommand(program, io, ended)
  assignmentCommand(program, io, ended)
  exportCommand(program, io, ended)
  const sessions = program.command('sessions').description('The sessions of a database, and everything that is stored of them.')
  sessions.command('list')
    .description('List them, last used first.')
    .addOption(databaseOption())
    .addOption(jsonOption('print a JSON array'))
    .action(async ({ db, json = false }: { db?: string; json?: boolean }) => {
      const { listSessions } = await import('./sessions.ts')
      ended(await listSessions({ db, json }, io))
    })
  forgetCommands(sessions, io, ended)
  program.command('verify')
    .description('Check the record of a session, or a bundle that was exported: its chain of hashes, and that playing it again gives what is stored. Prints {ok, events, firstBad}; exit code 1 if it is not whole. Tamper-evident on this machine, no proof of identity.')
    .argument('[session]', 'id of the session')
    .option('--bundle <file>', 'check this file instead; no database is needed')
    .addOption(databaseOption())
    .addOption(jsonOption('print the JSON alone'))
    .action(async (session: string | undefined, { bundle, db, json = false }: { bundle?: string; db?: string; json?: boolean }, command: Command) => {
      if ((session === undefined) === (bundle === undefined)) command.error('error: one of <session> and --bundle <file> is needed')
      const { verifyBundleFile, verifyRecord } = await import('./verify.ts')
      ended(await (session === undefined ? verifyBundleFile(bundle!, json, io) : verifyRecord(session, { db, json }, io)))
    })
}

function simulateCommand(program: Command, io: Io, ended: Ended): void {
  program.command('simulate')
    .description('Play a whole debate without a person and write its transcript. Equal inputs give equal bytes. Prints {session, events, recordHash, files}.')
    .option('--seat <seat>', 'seat id or full name of the figure')
    .addOption(new Option('--assignment <file>', 'a bout that was handed out: it sets seat, day, seed, level, rounds and time').conflicts(['seat', 'seed', 'asOf', 'level', 'rounds', 'recipe', 'limit']))
    .addOption(new Option('--speeches <file>', 'JSON list of {text, claims?, cards?, respondsTo?, move?}, delivered in order').conflicts('auto'))
    .option('--auto', 'the record plays this seat too')
    .addOption(new Option('--recipe <id>', 'lesson format').choices(Object.keys(RECIPES)).default('solo-sparring'))
    .option('--seed <seed>', 'what chance follows from', shortText, '1')
    .option('--as-of <date>', 'day of the debate (default: the pack’s)')
    .addOption(levelOption())
    .option('--rounds <number>', 'rounds of the exchange, 1 to 6 (default: the recipe’s)', roundCount)
    .option('--no-limit', 'without time limits')
    .addOption(databaseOption())
    .requiredOption('--out <folder>', 'where transcript.md, .json and .html go')
    .option('--formats <list>', `some of ${TRANSCRIPT_FORMATS.join(',')}`, formatList, ['md', 'json', 'html'])
    .option('--start <time>', 'when the debate begins, ISO 8601; UTC without a time zone', isoMoment, '2026-01-29T09:00:00.000Z')
    .addOption(namesOption())
    .addOption(pseudonymsOption())
    .addOption(jsonOption('accepted like everywhere; the one line on stdout is JSON anyway'))
    .action(async ({ auto = false, limit, json: _always, ...options }: NamingFlags & SimulateFlags, command: Command) => {
      if (options.seat === undefined && options.assignment === undefined) command.error('error: one of --seat <seat> and --assignment <file> is needed')
      if (!auto && options.speeches === undefined) command.error('error: one of --speeches <file> and --auto is needed')
      const { simulate } = await import('./simulate.ts')
      ended(await simulate({ ...options, timed: limit, naming: namingOf(options) }, io))
    })
}

function assignmentCommand(program: Command, io: Io, ended: Ended): void {
  program.command('assignment')
    .description('Write a bout to hand out, so that a whole class plays the same one: to --out, or to stdout.')
    .requiredOption('--title <title>', 'what it is called; transcripts name it', titleText)
    .requiredOption('--seat <seat>', 'seat id or full name of the figure')
    .option('--note <text>', 'your words to the class', noteText, '')
    .option('--seed <seed>', 'what chance follows from (default: drawn from the other choices)', shortText)
    .option('--as-of <date>', 'day of the debate (default: the pack’s)')
    .addOption(levelOption())
    .option('--rounds <number>', 'rounds of the exchange, 1 to 6', roundCount, 3)
    .option('--no-limit', 'without time limits')
    .option('--out <file>', 'where (default: stdout)')
    .addOption(jsonOption('accepted like everywhere; the file is JSON anyway'))
    .action(async ({ limit, json: _always, ...options }: { title: string; seat: string; note: string; seed?: string; asOf?: string; level: Level; rounds: number; limit: boolean; out?: string; json?: boolean }) => {
      const { writeAssignment } = await import('./assignment.ts')
      ended(await writeAssignment({ ...options, timed: limit }, io))
    })
}

interface SimulateFlags {
  seat?: string
  assignment?: string
  level: Level
  rounds?: number
  speeches?: string
  auto?: boolean
  recipe: string
  seed: string
  asOf?: string
  limit: boolean
  db?: string
  out: string
  formats: TranscriptFormat[]
  start: string
  json?: boolean
}
