import type { Pack } from '../../shared/dossier/schema.ts'
import { ok, refuse } from '../../shared/lib/result.ts'
import type { Result } from '../../shared/lib/result.ts'
import { checkReferences } from './check-references.ts'
import { checkRules } from './check-rules.ts'
import { packRefusal } from './problems.ts'
import { readFiles } from './read-files.ts'

/**
 * Reads a pack from its folder and checks it: first the form of every entry, then, if that holds, references and rules (an entry that
 * cannot be read would make every reference to it look broken). Errors: `pack-broken`, the pack as a whole, with every problem as
 * `file · id · reason`. Writes nothing.
 */
export function loadPack(dir: string): Result<Pack, 'pack-broken'> {
  const { pack, problems } = readFiles(dir)
  if (!pack) return refuse('pack-broken', packRefusal(dir, problems))
  const wrong = [...checkReferences(pack), ...checkRules(pack)]
  return wrong.length > 0 ? refuse('pack-broken', packRefusal(dir, wrong)) : ok(pack)
}
