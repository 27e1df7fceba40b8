import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Recipe } from '../../../../shared/recipes/schema.ts'
import type { RoomOptions } from '../../../../shared/room/room-events.ts'
import { useAppInfo } from '../../../client/app-info.tsx'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Radio } from '../../../ui/radio.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { StageBar } from '../choose/stage-bar.tsx'
import { Sides } from './sides.tsx'
import { useOpenClass } from './use-open-class.ts'
import '../choose/choose.css'
import './class-setup.css'

const SEATING = ['self', 'auto', 'manual'] as const satisfies readonly RoomOptions['seating'][]

/** A recipe and the few choices before the room is opened; everything has a default. */
export function ClassSetup({ recipeId }: { recipeId: string }) {
  const { t } = useTranslation('classroom')
  const recipes = useCall('recipes.list', {})
  const recipe = recipes.value?.find((each) => each.recipe.id === recipeId)?.recipe
  if (recipe) return <Choices recipe={recipe} />
  return (
    <div className="page choose">
      {recipes.failure ? <FailureNote failure={recipes.failure} onRetry={recipes.reload} /> : recipes.value ? <><Heading title={t('setup.unknown')} /><p><Link href="/class">{t('setup.back')}</Link></p></> : <Waiting />}
    </div>
  )
}

function Choices({ recipe }: { recipe: Recipe }) {
  const { t, i18n } = useTranslation('classroom')
  const { pack } = useAppInfo()
  const format = useFormat()
  const [asOf, setAsOf] = useState(() => (pack.asOfOptions.find((option) => option.default) ?? pack.asOfOptions[0])?.date ?? '')
  const [seating, setSeating] = useState<RoomOptions['seating']>('self')
  const [timed, setTimed] = useState(true)
  const [sides, setSides] = useState(recipe.sides)
  const { open, busy, failure } = useOpenClass()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void open({ recipe: recipe.id, asOf, timed, options: { seating }, ...(sides ? { sides } : {}) })
  }
  const title = t(`recipe.${recipe.id}.title`, { defaultValue: recipe.title })
  return (
    <form className="page choose class-setup" onSubmit={submit}>
      <span className="caps">{t('choose.kicker')}</span>
      <Heading title={title} />
      <p className="quiet measure">{t(`recipe.${recipe.id}.for`, { defaultValue: recipe.basis })}</p>
      <StageBar recipe={recipe} />
      <div className="class-choices">
        <fieldset>
          <legend>{t('setup.seating')}</legend>
          {SEATING.map((each) => <Radio key={each} name="seating" checked={seating === each} onChange={() => setSeating(each)} label={t(`setup.seat.${each}`)} hint={t(`setup.seatHint.${each}`)} />)}
        </fieldset>
        <fieldset>
          <legend>{t('setup.asOf')}</legend>
          {pack.asOfOptions.map(({ date, label }) => <Radio key={date} name="as-of" checked={asOf === date} onChange={() => setAsOf(date)} label={pack.language === i18n.language ? label : format.longDate(date)} hint={pack.language === i18n.language ? '' : label} hintLang={pack.language} />)}
        </fieldset>
        <fieldset>
          <legend>{t('setup.time')}</legend>
          <Radio name="time" checked={timed} onChange={() => setTimed(true)} label={t('setup.timed')} hint={t('setup.timedHint')} />
          <Radio name="time" checked={!timed} onChange={() => setTimed(false)} label={t('setup.untimed')} hint={t('setup.untimedHint')} />
        </fieldset>
      </div>
      {sides && <Sides sides={sides} onChange={setSides} />}
      {failure && <FailureNote failure={failure} />}
      <p className="class-open"><button type="submit" className="dark" disabled={busy}>{busy ? t('setup.opening') : t('setup.open')}</button> <small>{t('setup.openHint')}</small></p>
      <p className="quiet measure class-care" lang={pack.language}>{pack.careLine}</p>
    </form>
  )
}
