import { ok } from '../../../shared/lib/result.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import { readOwnFile } from '../study/own-file.ts'
import type { OwnMaterial } from '../study/own.ts'
import type { Reading } from '../study/reading.ts'

/** Reading sources, notes, own sources and statements, by this laptop's own pages: always of who studies now. */
export function readingMethods({ reading, own, student, pack }: { reading: Reading; own: OwnMaterial; student: () => string; pack: string }) {
  return {
    'reading.answers': ({ on }: Params<'reading.answers'>) => ok(reading.answers(student(), on)),
    'reading.gradings': () => ok(reading.gradings(student())),
    'reading.grade': ({ on, ...grading }: Params<'reading.grade'>) => ok(reading.grade(student(), on, grading)),
    'reading.lateral': ({ on, ...answers }: Params<'reading.lateral'>) => ok(reading.lateral(student(), on, answers)),
    'reading.nearest': ({ on, ...answers }: Params<'reading.nearest'>) => ok(reading.nearest(student(), on, answers)),
    'notes.list': ({ on }: Params<'notes.list'>) => ok(reading.notes(student(), on)),
    'notes.keep': (note: Params<'notes.keep'>) => reading.keep(student(), note),
    'notes.remove': (note: Params<'notes.remove'>) => reading.remove(student(), note),
    'own.list': () => ok(own.list()),
    'own.saveSource': (source: Params<'own.saveSource'>) => own.saveSource(student(), source),
    'own.savePosition': (position: Params<'own.savePosition'>) => own.savePosition(student(), position),
    'own.remove': ({ id }: Params<'own.remove'>) => own.remove(id),
    'own.undo': ({ id }: Params<'own.undo'>) => own.undo(id),
    'own.export': () => ok(own.file()),
    'own.import': ({ text }: Params<'own.import'>) => {
      const file = readOwnFile(text, pack)
      return file.ok ? own.add(student(), file.value) : file
    },
  }
}
