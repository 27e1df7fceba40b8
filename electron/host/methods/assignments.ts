import type { Params } from '../../../shared/protocol/messages.ts'
import type { Dossier } from '../../store/dossier.ts'
import { makeAssignment, optionsOf, readAssignment } from '../assignments.ts'
import type { Host } from '../host-api.ts'
import type { Bouts } from '../study/bouts.ts'

/** Bouts that a teacher hands out as a file: make one, look into one. */
export function assignmentReading(dossier: Dossier) {
  return {
    'assignment.make': ({ note = '', recipe = 'solo-sparring', ...choices }: Params<'assignment.make'>) => makeAssignment({ ...choices, note, recipe }, dossier),
    'assignment.read': ({ text }: Params<'assignment.read'>) => readAssignment(text, dossier),
  }
}

/** The same, and begin one. */
export function assignmentMethods({ host, dossier, bouts }: { host: Host; dossier: Dossier; bouts: Pick<Bouts, 'link'> }) {
  return {
    ...assignmentReading(dossier),
    'assignment.begin': ({ text, name = '' }: Params<'assignment.begin'>) => {
      const read = readAssignment(text, dossier)
      if (!read.ok) return read
      const made = host.createSession(optionsOf(read.value, name))
      if (made.ok) bouts.link(made.value.sessionId)
      return made
    },
  }
}
