interface RadioProps { name: string; checked: boolean; onChange: () => void; label: string; hint?: string; hintLang?: string }

/** A choice in a line, with what it means below it. */
export function Radio({ name, checked, onChange, label, hint = '', hintLang }: RadioProps) {
  return (
    <label className="choice">
      <input type="radio" name={name} checked={checked} onChange={onChange} />
      <span>{label}{hint && <small lang={hintLang}>{hint}</small>}</span>
    </label>
  )
}
