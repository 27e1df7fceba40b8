interface ScaleProps { name: string; label: string; low: string; high: string; value: number | null; onChange: (value: number) => void }

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** 0 to 10 as eleven buttons: nothing is chosen before one chooses, as a slider would have it. */
export function Scale({ name, label, low, high, value, onChange }: ScaleProps) {
  return (
    <fieldset className="now-scale">
      <legend>{label}</legend>
      <div>
        {STEPS.map((step) => <label key={step}><input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} /><span>{step}</span></label>)}
      </div>
      <p aria-hidden="true"><span>{low}</span><span>{high}</span></p>
      <p className="visually-hidden">{low}. {high}.</p>
    </fieldset>
  )
}
