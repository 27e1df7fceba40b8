import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Level } from '../../../shared/debate/level.ts'
import type { AppInfo } from '../../../shared/protocol/api.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { navigate } from '../../ui/hash-location.ts'
import { Heading } from '../../ui/heading.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { FirstBout } from './first-bout.tsx'
import { HandOut } from './hand-out.tsx'
import { LevelChoice } from './level-choice.tsx'
import { Radio } from '../../ui/radio.tsx'
import { RoundsChoice } from './rounds-choice.tsx'
import { SeatChoice } from './seat-choice.tsx'
import { useBegin } from './use-begin.ts'
import './setup.css'

/** Minutes of a recipe with another number of rounds in its exchange. */
function minutesOf(recipe: AppInfo['recipes'][number] | undefined, rounds: number): number {
  const exchange = recipe?.stages.find((stage) => stage.kind === 'exchange')
  return (recipe?.minutes ?? 0) + (exchange ? exchange.minutes * (rounds - exchange.rounds) : 0)
}

/** Seat, time, day, level, rounds and name; everything has a default, so that one more click begins the debate. */
export function SetupScreen({ seat }: { seat: string | undefined }) {
  const { t, i18n } = useTranslation('setup')
  const { pack, recipes, settings } = useAppInfo()
  const format = useFormat()
  const recipe = recipes[0]
  const figure = pack.figures.find((one) => one.seat === seat)
  const [timed, setTimed] = useState(true)
  const [asOf, setAsOf] = useState(() => (pack.asOfOptions.find((option) => option.default) ?? pack.asOfOptions[0])?.date ?? '')
  const [level, setLevel] = useState<Level>('standard')
  const [rounds, setRounds] = useState(() => recipe?.stages.find((stage) => stage.kind === 'exchange')?.rounds ?? 1)
  const [name, setName] = useState(settings['name'] ?? '')
  const [seatMissing, setSeatMissing] = useState(false)
  const seats = useRef<HTMLFieldSetElement>(null)
  const { begin, busy, failure } = useBegin()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (figure && recipe) void begin({ recipe: recipe.id, seat: figure.seat, asOf, timed, level, rounds, name: name.trim() })
    else {
      setSeatMissing(true)
      seats.current?.querySelector('input')?.focus()
    }
  }
  const title = figure ? t('titleSeat', { figure: figure.figure }) : t('title')
  return (
    <div className="page setup">
      <form onSubmit={submit}>
        <span className="caps">{t('kicker', { recipe: t(`recipe.${recipe?.id ?? ''}`, { defaultValue: recipe?.title ?? '' }) })}</span>
        <Heading title={title} />
        <SeatChoice ref={seats} chosen={figure?.seat ?? null} missing={seatMissing && !figure} onChoose={(next) => navigate(`/new/${next}`, { replace: true })} />
        <div className="setup-pair">
          <fieldset>
            <legend>{t('time')}</legend>
            <Radio name="time" checked={timed} onChange={() => setTimed(true)} label={t('timed', { count: minutesOf(recipe, rounds) })} hint={t('timedHint')} />
            <Radio name="time" checked={!timed} onChange={() => setTimed(false)} label={t('untimed')} hint={t('untimedHint')} />
          </fieldset>
          <fieldset aria-describedby="as-of-hint">
            <legend>{t('asOf')}</legend>
            {pack.asOfOptions.map(({ date, label }) => (
              <Radio key={date} name="as-of" checked={asOf === date} onChange={() => setAsOf(date)}
                label={pack.language === i18n.language ? label : format.longDate(date)} hint={pack.language === i18n.language ? '' : label} hintLang={pack.language} />
            ))}
            <p className="hint" id="as-of-hint">{t('asOfHint')}</p>
          </fieldset>
        </div>
        <details className="setup-more">
          <summary>{t('more', { level: t(`levels.${level}`), count: rounds })}</summary>
          <div className="setup-pair">
            <LevelChoice level={level} onChoose={setLevel} />
            <RoundsChoice rounds={rounds} onChoose={setRounds} />
          </div>
        </details>
        <div className="field setup-name">
          <label htmlFor="name">{t('name')}</label>
          <input id="name" type="text" maxLength={60} autoComplete="off" value={name} placeholder={t('defaultName')}
            onChange={(event) => setName(event.target.value)} aria-describedby="name-hint" />
          <small id="name-hint">{t('nameHint')}</small>
        </div>
        <section className="care" aria-labelledby="care">
          <h2 id="care">{t('care')}</h2>
          <p lang={pack.language}>{pack.careLine}</p>
        </section>
        {failure && <FailureNote failure={failure} />}
        <p className="setup-begin">
          <button type="submit" className="dark" disabled={busy}>{busy ? t('beginning') : t('begin')}</button>
          {settings['careLineSeen'] === undefined && <small className="quiet">{t('careAgreed')}</small>}
        </p>
        <HandOut chosen={figure && recipe ? { recipe: recipe.id, seat: figure.seat, asOf, timed, level, rounds } : null} />
      </form>
      <aside>
        <p className="assigned-link"><Link href="/assignment" className="word">{t('openAssignment')}</Link></p>
        <FirstBout newcomer={settings['firstBoutDone'] === undefined} minutes={recipe?.stages.find((stage) => stage.kind === 'prepare')?.minutes ?? 0} />
        <h2>{t('real')}</h2>
        <p className="quiet" lang={pack.language}>{pack.honesty}</p>
      </aside>
    </div>
  )
}
