import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../../client/app-info.tsx'
import { useCall } from '../../client/use-call.ts'
import { Heading } from '../../ui/heading.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Doors } from './doors.tsx'
import { GoOn } from './go-on.tsx'
import { Seats } from './seats.tsx'
import './home.css'

const NUMBER_WORDS = ['', 'one', 'two', 'three', 'four']

/** The question, three doors, four seats, and what was begun. */
export function HomeScreen() {
  const { t, i18n } = useTranslation('home')
  const { t: tShell } = useTranslation('shell')
  const { pack } = useAppInfo()
  const format = useFormat()
  const sessions = useCall('sessions.list', {})
  const day = pack.asOfOptions.find((option) => option.default)?.date
  const voices = t(`voices_${NUMBER_WORDS[pack.figures.length] ?? 'other'}`, { count: pack.figures.length })
  const foreign = pack.language !== i18n.language
  return (
    <div className="page home">
      <section className="lead">
        <div>
          <span className="caps">{[day && t('asOf', { date: format.longDate(day) })].reduce((text, part) => (part ? `${text} · ${part}` : text), pack.window)}</span>
          <Heading title={pack.title}><span lang={pack.language}>{pack.title}</span></Heading>
          <p>{t('lead', { voices, count: pack.counts.statementsOfFour })}</p>
          {foreign && <p className="pack-language">{tShell('packLanguage')}</p>}
        </div>
        <Doors debates={sessions.value?.length ?? null} />
      </section>
      <Seats figures={pack.figures} lang={pack.language} />
      <GoOn sessions={sessions} />
    </div>
  )
}
