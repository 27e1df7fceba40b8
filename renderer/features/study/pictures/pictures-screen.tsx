import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'
import { PICTURES, type Pictures } from '../../../../shared/study/pictures/pictures.ts'
import { useAppInfo } from '../../../client/app-info.tsx'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { useCall } from '../../../client/use-call.ts'
import { useCommands } from '../../../ui/commands.ts'
import { download } from '../../../ui/download.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { navigate } from '../../../ui/hash-location.ts'
import { Heading } from '../../../ui/heading.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { ClaimPicture } from './claim-picture.tsx'
import { readQuery, writeQuery, type PictureQuery } from './picture-query.ts'
import { pictureFile } from './save-picture.ts'
import { SourcePicture } from './source-picture.tsx'
import { StancePicture } from './stance-picture.tsx'
import { ClaimTable, SourceTable, StanceTable } from './tables.tsx'
import './drawing.css'
import { ToDesk } from '../../../ui/to-desk.tsx'
import './pictures.css'

/** The dossier in three pictures, each with the table behind it, on a day or with what came afterwards. */
export function PicturesScreen() {
  const { t, i18n } = useTranslation('pictures')
  const { pack } = useAppInfo()
  const format = useFormat()
  const client = useClient()
  const days = pack.asOfOptions.map(({ date }) => date)
  const usual = pack.asOfOptions.find((option) => option.default)?.date ?? days[0] ?? ''
  const query = readQuery(useSearch(), days, usual)
  const { value, failure, reload } = useCall('study.pictures', { asOf: query.asOf })
  const [trouble, setTrouble] = useState<CallFailure | null>(null)
  const shown = useRef<HTMLDivElement>(null)
  const go = (change: Partial<PictureQuery>) => navigate(writeQuery({ ...query, ...change }), { replace: true })
  const toggle = () => go({ table: !query.table })
  useCommands([{ id: 'pictures-table', group: t('title'), label: t(query.table ? 'asPicture' : 'asTable'), keys: 't', run: toggle }])
  const day = query.asOf === null ? t('everything') : t('asOf', { date: format.longDate(query.asOf) })
  const title = t(`picture.${query.picture}`)
  const saveSvg = () => {
    const svg = shown.current?.querySelector<SVGSVGElement>('.pictures-frame > svg')
    if (svg && value) download(`tour-de-table-${query.picture}.svg`, 'image/svg+xml', pictureFile(svg, { title, about: [day, t('packOf', { title: value.pack.title, version: value.pack.version }), t(`honestFile.${query.picture}`)], lang: i18n.language }))
  }
  const saveCsv = async () => {
    try {
      const { fileName, mime, content } = await client.call('study.pictureTable', { picture: query.picture, asOf: query.asOf })
      download(fileName, mime, content)
      setTrouble(null)
    } catch (error) {
      setTrouble(asFailure(error))
    }
  }
  return (
    <div className="page pictures">
      <ToDesk />
      <Heading title={`${t('title')}: ${title}`}>{title}</Heading>
      <p className="pictures-honest">{t(`honest.${query.picture}`)}</p>
      <div className="pictures-ways">
        <nav aria-label={t('title')}>{PICTURES.map((picture) => <Link key={picture} replace href={writeQuery({ ...query, picture })} aria-current={picture === query.picture ? 'page' : undefined}>{t(`picture.${picture}`)}</Link>)}</nav>
        <div className="pictures-day">
          <label htmlFor="pictures-day">{t('day')}</label>
          <select id="pictures-day" value={query.asOf ?? 'later'} onChange={(event) => go({ asOf: event.target.value === 'later' ? null : event.target.value })}>
            {days.map((date) => <option key={date} value={date}>{t('asOf', { date: format.longDate(date) })}</option>)}
            <option value="later">{t('everything')}</option>
          </select>
        </div>
      </div>
      {query.asOf === null && <p className="pictures-later">{t('laterNote')}</p>}
      <div className="pictures-under">
        <button type="button" className="word" aria-pressed={query.table} onClick={toggle}>{t(query.table ? 'asPicture' : 'asTable')} <Keys chord="t" /></button>
        {query.picture === 'stance' && <label className="choice"><input type="checkbox" checked={query.others} onChange={(event) => go({ others: event.target.checked })} /><span>{t('others')}</span></label>}
        <span className="pictures-save">
          {!query.table && <button type="button" className="word" onClick={saveSvg}>{t('saveSvg')}</button>}
          <button type="button" className="word" onClick={() => void saveCsv()}>{t('saveCsv')}</button>
        </span>
      </div>
      {trouble && <FailureNote failure={trouble} />}
      {failure && <FailureNote failure={failure} onRetry={reload} />}
      {!value && !failure && <Waiting />}
      <div ref={shown}>{value && <Shown pictures={value} query={query} label={t(`label.${query.picture}`, { day })} />}</div>
    </div>
  )
}

function Shown({ pictures: { stance, claims, sources }, query: { picture, others, table }, label }: { pictures: Pictures; query: PictureQuery; label: string }) {
  const { t } = useTranslation('pictures')
  const lines = stance.lines.filter(({ seat }) => others || seat !== null)
  if (table) {
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is wider than the window is scrolled by keys
      <section className="pictures-scroll" aria-label={t('tableOf', { picture: t(`picture.${picture}`) })} tabIndex={0}>
        {picture === 'stance' ? <StanceTable lines={lines} /> : picture === 'claims' ? <ClaimTable map={claims} /> : <SourceTable sources={sources} />}
      </section>
    )
  }
  if (picture === 'stance') return <StancePicture stance={stance} lines={lines} label={label} />
  return picture === 'claims' ? <ClaimPicture map={claims} label={label} /> : <SourcePicture sources={sources} label={label} />
}
