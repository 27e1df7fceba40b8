interface TickProps { checked: boolean; onChange: (checked: boolean) => void; label: string; hint?: string; disabled?: boolean }

/** One thing that may be wanted or not, with what it means below it. */
export function Tick({ checked, onChange, label, hint = '', disabled = false }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}{hint && <small>{hint}</small>}</span>
    </label>
  )
}
