interface SwitchProps<T extends string> { label: string; options: readonly T[]; now: T; words: (option: T) => string; onChoose: (option: T) => void }

/** A few words of which one is chosen. */
export function Switch<T extends string>({ label, options, now, words, onChoose }: SwitchProps<T>) {
  return (
    <fieldset className="now-switch">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => <button key={option} type="button" aria-pressed={option === now} onClick={() => onChoose(option)}>{words(option)}</button>)}
    </fieldset>
  )
}
