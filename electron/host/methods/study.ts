import { csvOfPicture } from '../../export/csv-pictures.ts'
import { ok } from '../../../shared/lib/result.ts'
import type { Progress } from '../../../shared/study/progress.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { LastBout } from '../../../shared/study/last-bout.ts'
import { picturesOf } from '../study/pictures.ts'

interface Parts {
  dossier: Dossier
  student: () => string
  progress: (profile: string) => Promise<Progress>
  last: (profile: string, wanted: Params<'study.lastBout'>) => LastBout | null
}

/** The pictures of the dossier, and what who studies now did so far: this laptop's own pages only. */
export function studyMethods({ dossier, student, progress, last }: Parts) {
  return {
    'study.pictures': ({ asOf }: Params<'study.pictures'>) => ok(picturesOf(dossier, asOf)),
    'study.pictureTable': ({ picture, asOf }: Params<'study.pictureTable'>) => ok({ fileName: `tour-de-table-${picture}.csv`, mime: 'text/csv', content: csvOfPicture(picture, picturesOf(dossier, asOf)) }),
    'study.progress': async () => ok(await progress(student())),
    'study.lastBout': (wanted: Params<'study.lastBout'>) => ok(last(student(), wanted)),
  }
}
