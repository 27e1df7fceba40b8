import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Card } from '../../../shared/dossier/card.ts'
import type { Source } from '../../../shared/dossier/schema.ts'
import { CiteButton } from '../../ui/cite/cite-button.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Grade } from './grade.tsx'
import { useLanguageName } from './language-name.ts'

/** Where an entry comes from, how good that is, and who looked at it again. */
export function About({ card: { position, source, furtherSources } }: { card: Card }) {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  const languageName = useLanguageName()
  const look = position.second_look
  return (
    <aside className="about" aria-label={t('about')}>
      <dl>
        <Fact term={t('voice')}>
          <p><b>{tShell(`voice.${position.voice}`)}</b></p>
          {t(`voiceHelp.${position.voice}`)} {position.translator && t(`translator.${position.translator}`)}{' '}
          {position.original_language && t('original', { language: languageName(position.original_language) })}
        </Fact>
        <Fact term={position.kind === 'fact' ? t('dateFact') : t('date')}>{format.partialDate(position.date)}</Fact>
        {position.venue && <Fact term={t('venue')}><span lang="en">{position.venue}</span></Fact>}
        <Fact term={t('source')}>
          <SourceText source={source} />
          <p className="about-grade"><Grade tier={source.tier} /> <span>{t(`gradeHelp.${source.tier}`)}</span></p>
          {source.note && <p lang="en">{source.note}</p>}
          <p><SourceLink url={source.url}>{t('address')}</SourceLink> <small className="address">{hostOf(source.url)}</small></p>
          <p><Link href={`/study/sources/${encodeURIComponent(source.id)}`}>{t('readSource')}</Link></p>
          <p><CiteButton position={position.id} /></p>
        </Fact>
        {furtherSources.length > 0 && <Fact term={t('further')}>
          <ul className="plain">
            {furtherSources.map((further) => (
              <li key={further.id}><SourceText source={further} /> <Grade tier={further.tier} /> <SourceLink url={further.url}>{hostOf(further.url)}</SourceLink></li>
            ))}
          </ul>
        </Fact>}
        <Fact term={t('secondLook')}>
          {look ? t(`verdict.${look.verdict}`, { date: format.partialDate(look.date) }) : t('verdict.none')}{' '}
          {look && look.url !== source.url && <SourceLink url={look.url}>{t('seenAt')}</SourceLink>}
        </Fact>
      </dl>
    </aside>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return <div><dt className="caps">{term}</dt><dd>{children}</dd></div>
}

function SourceText({ source }: { source: Source }) {
  const { t } = useTranslation('dossier')
  const format = useFormat()
  const lang = source.language.slice(0, 2)
  return (
    <p>
      <b lang={lang}>{source.outlet}</b>
      {source.headline ? <>, <i lang={lang}>{source.headline}</i>{source.headline_basis === 'url-slug' && <> ({t('headlineRebuilt')})</>}</> : <>, {t('headlineUnknown')}</>}
      {source.author && <>. {t('author', { author: source.author })}</>}. {source.date && `${t('printed', { date: format.partialDate(source.date) })}.`}
    </p>
  )
}

/** The server of an address, without `www.`: what tells a reader most about it. */
function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? url
}
