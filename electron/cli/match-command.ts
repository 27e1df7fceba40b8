import type { Command } from 'commander'
import type { Ended, Io } from './io.ts'
import { jsonOption } from './options.ts'

/** The command over texts alone, without a session: which claims do they make? */
export function matchCommand(program: Command, io: Io, ended: Ended): void {
  program.command('match')
    .description('Read which claims of the pack each text makes or denies, best first. Takes a JSON list of {id, text}.')
    .requiredOption('--file <file>', 'the texts; - reads stdin')
    .addOption(jsonOption('print [{id, claims: [{id, score, relation}], none}]'))
    .action(async ({ file, json = false }: { file: string; json?: boolean }) => {
      const { match } = await import('./match.ts')
      ended(await match({ file, json }, io))
    })
}
