import { compose } from '../compose.ts'
import { contentDir } from '../content-dir.ts'
import type { AssignmentChoices } from '../../shared/assignment/assignment.ts'
import { makeAssignment } from '../host/assignments.ts'
import { DONE, refused, type Io } from './io.ts'
import { seatNamed } from './planned-bout.ts'
import { writeWhole } from './write-file.ts'

type AssignmentOptions = Omit<AssignmentChoices, 'recipe' | 'seed' | 'asOf'> & {
  seed?: string
  /** Without it: the pack's default. */
  asOf?: string
  /** Without it: stdout. */
  out?: string
}

/** `assignment`: a bout as a file to hand out. Needs no database. */
export async function writeAssignment({ out, seat, asOf, ...choices }: AssignmentOptions, io: Io): Promise<number> {
  const composed = await compose({ db: ':memory:', contentDir: contentDir(), what: 'assignment' })
  if (!composed.ok) return refused(io, composed)
  const { dossier, close } = composed.value
  try {
    const day = asOf ?? dossier.meta().asOfOptions.find((option) => option.default)?.date ?? ''
    const made = makeAssignment({ ...choices, recipe: 'solo-sparring', seat: seatNamed(seat, dossier), asOf: day }, dossier)
    if (!made.ok) return refused(io, made)
    if (out === undefined) {
      io.out(made.value.content.trimEnd())
      return DONE
    }
    const written = writeWhole(out, made.value.content, 'Nothing else was changed; equal choices give an equal file again.')
    if (!written.ok) return refused(io, written)
    io.err(`Wrote ${out}.`)
    return DONE
  } finally {
    close()
  }
}
