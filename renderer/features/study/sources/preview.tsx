import { useTranslation } from 'react-i18next'
import type { Source } from '../../../../shared/dossier/schema.ts'
import { shownText, voiceOf, type OwnPositionFields } from '../../../../shared/study/own-fields.ts'
import { useAppInfo } from '../../../client/app-info.tsx'
import { Said } from '../../../ui/said.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { SourceWords } from './source-words.tsx'

/** The card as it will look: with the voice that kind and wording make, and the mark that nobody checked it. */
export function Preview({ fields, source }: { fields: OwnPositionFields; source: Source | undefined }) {
  const { t } = useTranslation('sources')
  const { t: tShell } = useTranslation('shell')
  const { pack } = useAppInfo()
  const format = useFormat()
  const seat = pack.figures.find(({ figure }) => figure === fields.figure)?.seat ?? null
  const voice = voiceOf(fields)
  const decided = fields.kind !== 'quote' || fields.wording !== ''
  const text = shownText(fields)
  const original = fields.kind === 'quote' && fields.original_text && fields.original_language ? { text: fields.original_text, lang: fields.original_language } : undefined
  return (
    <>
      <h2>{t('form.preview')}</h2>
      <p className="entry-who"><b>{fields.kind === 'fact' ? t('fact') : fields.figure || t('form.somebody')}</b> {decided && fields.kind !== 'fact' && <span className="quiet">{tShell(`voice.${voice}`)}</span>}</p>
      {fields.text === '' || !decided
        ? <p className="quiet">{t(fields.text === '' ? 'form.nothingYet' : 'form.noVoiceYet')}</p>
        : text === null
          ? <p className="quiet">{t('form.onlyBeside')}</p>
          : <Said voice={voice} text={text} lang={fields.language} seat={seat} original={original} />}
      <p className="quiet">{format.partialDate(/^\d{4}(-\d\d){0,2}$/.test(fields.date) ? fields.date : null)}{fields.venue && <>, {fields.venue}</>}</p>
      {source?.outlet && <p><SourceWords source={source} /></p>}
      <p><span className="added">{t('addedHere')}</span></p>
    </>
  )
}
