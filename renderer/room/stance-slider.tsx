import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import './stances.css'

interface StanceSliderProps {
  /** 0 to 10. */
  value: number
  confidence: number
  onChange: (stance: { value: number; confidence: number }) => void
  disabled?: boolean
}

/** One's own view from 0 to 10, and how sure one is of it; by pointer or arrow keys. */
export function StanceSlider({ value, confidence, onChange, disabled = false }: StanceSliderProps) {
  const { t } = useTranslation('room')
  return (
    <div className="stance">
      <Scale label={t('stance.value')} low={t('stance.against')} high={t('stance.for')} value={value} disabled={disabled} onChange={(next) => onChange({ value: next, confidence })} />
      <Scale label={t('stance.confidence')} low={t('stance.unsure')} high={t('stance.sure')} value={confidence} disabled={disabled} onChange={(next) => onChange({ value, confidence: next })} />
    </div>
  )
}

function Scale({ label, low, high, value, disabled, onChange }: { label: string; low: string; high: string; value: number; disabled: boolean; onChange: (value: number) => void }) {
  return (
    <Slider className="scale" minValue={0} maxValue={10} step={1} value={value} isDisabled={disabled} onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}>
      <Label>{label}</Label>
      <SliderOutput className="scale-value" />
      <SliderTrack className="scale-track">
        <SliderThumb className="scale-thumb" />
      </SliderTrack>
      <span className="scale-ends" aria-hidden="true"><span>{low}</span><span>{high}</span></span>
    </Slider>
  )
}
