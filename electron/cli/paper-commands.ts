import { Option, type Command } from 'commander'
import type { Ended, Io } from './io.ts'
import { jsonOption } from './options.ts'

/** A lesson on paper, and recipes as files. */
export function paperCommands(program: Command, io: Io, ended: Ended): void {
  program.command('paper')
    .description('Write a lesson without devices as one pdf: briefs, cards, ballots, sheets and slips.')
    .requiredOption('--recipe <recipe>', 'a recipe of the app, such as sac-45, or a recipe file')
    .requiredOption('--out <file>', 'the pdf')
    .addOption(new Option('--size <size>', 'of the paper').choices(['A4', 'Letter']).default('A4'))
    .addOption(new Option('--language <language>', 'of the app’s own words; the cards stay in the language of the pack').choices(['en', 'fr']).default('en'))
    .option('--as-of <date>', 'the day of the debate (default: the pack’s)')
    .addOption(jsonOption('print {file, recipe, asOf, size, bytes} as JSON'))
    .action(async (options: { recipe: string; out: string; size: 'A4' | 'Letter'; language: 'en' | 'fr'; asOf?: string; json?: boolean }) => {
      const { writePaper } = await import('./paper.ts')
      ended(await writePaper(options, io))
    })
  const recipe = program.command('recipe').description('Lesson formats as files.')
  recipe.command('validate')
    .description('Say whether a lesson can be led by a recipe file, and what is wrong with it.')
    .argument('<file>')
    .addOption(jsonOption('print {ok, recipe, error, warnings} as JSON'))
    .action(async (file: string, options: { json?: boolean }) => {
      const { validateRecipe } = await import('./paper.ts')
      ended(validateRecipe(file, options, io))
    })
  recipe.command('export')
    .description('Print a recipe of the app as a file (JSON) to start one’s own from.')
    .argument('<id>')
    .action(async (id: string) => {
      const { exportRecipe } = await import('./paper.ts')
      ended(await exportRecipe(id, io))
    })
}
