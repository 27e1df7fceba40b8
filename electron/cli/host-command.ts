import { Option, type Command } from 'commander'
import type { HostOptions } from './host.ts'
import type { Ended, Io } from './io.ts'
import { databaseOption, jsonOption, portNumber } from './options.ts'

/** Leads a class from the command line. */
export function hostCommand(program: Command, io: Io, ended: Ended): void {
  program.command('host')
    .description('Lead a class without a window: opens its door to the devices in the room, and the teacher’s own page on this machine. Runs until it is stopped.')
    .addOption(new Option('--recipe <id>', 'lesson format of a new class, of the app or your own').conflicts('session'))
    .option('--session <id>', 'take up a class again; the seats of its people are kept')
    .option('--address <address>', 'address on which devices come in (default: the most likely one)')
    .option('--port <number>', 'port of that address (default: 47480 or the next free one; 0: any)', portNumber)
    .option('--teacher-port <number>', 'port of the teacher’s own page on this machine (default: 47474 or the next free one; 0: any)', portNumber)
    .option('--list-addresses', 'print the addresses of this machine, and end')
    .addOption(databaseOption())
    .addOption(jsonOption('print the first line as JSON: {session, code, joinUrl, url, port, teacherUrl, projectorUrl, pid, db}'))
    .action(async ({ listAddresses = false, ...options }: HostOptions & { listAddresses?: boolean }, command: Command) => {
      if (!listAddresses && options.recipe === undefined && options.session === undefined) command.error('error: one of --recipe <id> and --session <id> is needed')
      const { hostClass, showAddresses } = await import('./host.ts')
      ended(listAddresses ? showAddresses(options.json === true, io) : await hostClass(options, io))
    })
}
