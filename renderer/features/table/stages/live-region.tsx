import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announcer.tsx'
import { ClockMarks } from '../../../ui/clock.tsx'
import { shortName } from '../../../ui/record-text.ts'
import { useTable } from '../table-context.tsx'

/** What screen readers hear by themselves: changes of stage, round and floor, pauses, and the time marks. */
export function LiveRegion() {
  const { t } = useTranslation(['table', 'record'])
  const { view, offsetMs, names, seat } = useTable()
  const floor = view.floor === null ? '' : view.floor === seat ? t('figure.yours') : t('figure.theirs', { who: shortName(names.figure(view.floor)) })
  const paused = view.clock.status === 'paused' ? t('figure.paused') : ''
  const round = view.stage.rounds > 1 ? t('roundOf', { round: view.stage.round, rounds: view.stage.rounds }) : ''
  const said = [t(`record:stage.${view.stage.kind}`), round, floor, paused].filter(Boolean).join(', ')
  const before = useRef(said)
  useEffect(() => {
    if (before.current !== said) announce(said)
    before.current = said
  }, [said])
  return <ClockMarks clock={view.clock} offset={offsetMs} />
}
