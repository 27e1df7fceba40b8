import { useTranslation } from 'react-i18next'
import { LEVELS, type Level } from '../../../shared/debate/level.ts'
import { Radio } from '../../ui/radio.tsx'

/** How hard the other seats press, each level with what it means. */
export function LevelChoice({ level, onChoose }: { level: Level; onChoose: (level: Level) => void }) {
  const { t } = useTranslation('setup')
  return (
    <fieldset>
      <legend>{t('level')}</legend>
      {LEVELS.map((each) => <Radio key={each} name="level" checked={level === each} onChange={() => onChoose(each)} label={t(`levels.${each}`)} hint={t(`levels.${each}Hint`)} />)}
    </fieldset>
  )
}
