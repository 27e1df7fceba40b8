import { useTranslation } from 'react-i18next'
import type { Source } from '../../../../shared/dossier/schema.ts'
import { useFormat } from '../../../ui/use-format.ts'

/** A source in one line: outlet, headline, author, day. Never its grade: that is the student's to give first. */
export function SourceWords({ source }: { source: Source }) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const lang = source.language.slice(0, 2)
  return (
    <>
      <b lang={lang}>{source.outlet}</b>
      {source.headline ? <>, <i lang={lang}>{source.headline}</i>{source.headline_basis === 'url-slug' && <> ({t('rebuilt')})</>}</> : <>, {t('noHeadline')}</>}
      {source.author && <>. {t('by', { author: source.author })}</>}. {source.date && format.partialDate(source.date)}
    </>
  )
}

/** The server of an address, without `www.`. */
export const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? url
