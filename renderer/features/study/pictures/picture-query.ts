import { PICTURES, type PictureName } from '../../../../shared/study/pictures/pictures.ts'

/** What the address says of the pictures: which one, on which day, others than those at the table too, as a table. */
export interface PictureQuery { picture: PictureName; asOf: string | null; others: boolean; table: boolean }

/** `later` in the place of a day: everything, also what came afterwards. What is not known falls back to the first. */
export function readQuery(search: string, days: readonly string[], usual: string): PictureQuery {
  const params = new URLSearchParams(search)
  const [picture, asOf] = [params.get('picture'), params.get('asOf')]
  return {
    picture: PICTURES.find((each) => each === picture) ?? PICTURES[0],
    asOf: asOf === 'later' ? null : days.find((day) => day === asOf) ?? usual,
    others: params.has('others'), table: params.has('table'),
  }
}

export function writeQuery({ picture, asOf, others, table }: PictureQuery): string {
  const params = new URLSearchParams({ picture, asOf: asOf ?? 'later' })
  if (others) params.set('others', '')
  if (table) params.set('table', '')
  return `/study/pictures?${params.toString().replaceAll('=&', '&').replace(/=$/, '')}`
}
