import type { TFunction } from 'i18next'
import { FILE_KINDS, type Format } from '../../../shared/transcript/formats.ts'

/** Formats of several files, which are delivered as a zip even alone. */
const SEVERAL: readonly Format[] = ['csv', 'svg', 'png']

/** What the button will save, in words; empty where nothing is chosen. */
export function whatIsSaved(formats: readonly Format[], sessions: number, t: TFunction<'export'>): string {
  const [format] = formats
  if (format === undefined) return ''
  if (sessions > 1) return t('what.many', { count: sessions })
  if (formats.length > 1) return t('what.several', { count: formats.length })
  return SEVERAL.includes(format) ? t('what.zipped', { format: t(`format.${format}`) }) : t('what.one', { format: t(`format.${format}`), ending: FILE_KINDS[format].ending })
}
