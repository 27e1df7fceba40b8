import type { Command } from 'commander'
import type { Ended, Io } from './io.ts'
import { jsonOption } from './options.ts'

/** The command over quotations alone, without a session: are these the words, the speaker and the date on record? */
export function checkQuoteCommand(program: Command, io: Io, ended: Ended): void {
  program.command('check-quote')
    .description('Check quotations against the whole dossier, whatever its dates. Takes a JSON list of {id, figure, text, date?, as?}.')
    .requiredOption('--file <file>', 'the quotations; - reads stdin')
    .addOption(jsonOption('print [{id, verdict, position, difference}]'))
    .action(async ({ file, json = false }: { file: string; json?: boolean }) => {
      const { checkQuote } = await import('./check-quote.ts')
      ended(checkQuote({ file, json }, io))
    })
}
