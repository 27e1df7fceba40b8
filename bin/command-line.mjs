/** The built command line, run in this process. */

/**
 * @param {string[]} argv without the program's name
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(argv) {
  const built = new URL('../out/main/cli.js', import.meta.url) // a value, not a literal: there is nothing to check before the build
  const { run } = await import(built.href)
  return run(argv)
}
