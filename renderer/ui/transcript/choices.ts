import { FORMATS, type Format } from '../../../shared/transcript/formats.ts'
import { LANGUAGES, type Language } from '../../../shared/transcript/language.ts'
import { CITATION_STYLES, DEFAULT_OPTIONS, PAGE_SIZES, type Share, type TranscriptOptions } from '../../../shared/transcript/options.ts'

/** What is chosen in the dialog, for any debate. Whose part of which debate is no habit and is not among it. */
export interface Choices extends Omit<TranscriptOptions, 'share' | 'lang'> {
  formats: readonly Format[]
  /** Null: the language of the interface. */
  lang: Language | null
}

/** As a student hands it in under the own name. */
export const USUAL: Choices = {
  formats: ['docx'], naming: 'names', className: '', lang: null, style: DEFAULT_OPTIONS.style, page: DEFAULT_OPTIONS.page,
  hints: DEFAULT_OPTIONS.hints, times: DEFAULT_OPTIONS.times, debrief: DEFAULT_OPTIONS.debrief, epilogue: DEFAULT_OPTIONS.epilogue,
}

const STORED = 'tour-de-table.export'

const oneOf = <T>(list: readonly T[]) => (value: unknown): value is T => (list as readonly unknown[]).includes(value)
const isBoolean = (value: unknown) => typeof value === 'boolean'

const FITS: { [Key in keyof Choices]: (value: unknown) => boolean } = {
  formats: (value) => Array.isArray(value) && value.length > 0 && value.every(oneOf(FORMATS)),
  naming: oneOf(['names', 'pseudonyms']),
  className: (value) => typeof value === 'string' && value.length <= 60,
  lang: oneOf([null, ...LANGUAGES]),
  style: oneOf(CITATION_STYLES),
  page: oneOf(PAGE_SIZES),
  hints: isBoolean, times: isBoolean, debrief: isBoolean, epilogue: isBoolean,
}

const isChoice = (key: string): key is keyof Choices => Object.hasOwn(FITS, key)

/** What was chosen last on this computer, as it was kept; what is missing or not a choice of this version is as usual. */
export function choicesFrom(kept: string | null): Choices {
  try {
    const read: unknown = JSON.parse(kept ?? 'null')
    if (typeof read !== 'object' || read === null) return USUAL
    return { ...USUAL, ...Object.fromEntries(Object.entries(read).filter(([key, value]) => isChoice(key) && FITS[key](value))) }
  } catch {
    return USUAL
  }
}

/** The choices of the last export on this computer; as usual where there was none. */
export function rememberedChoices(): Choices {
  try { return choicesFrom(localStorage.getItem(STORED)) } catch { return USUAL } // storage is switched off
}

/** Keeps them for the next export. */
export function rememberChoices(choices: Choices): void {
  try { localStorage.setItem(STORED, JSON.stringify(choices)) } catch { /* storage is switched off: the next export begins as usual */ }
}

/** What the app is asked for. */
export function optionsOf({ formats: _formats, lang, ...rest }: Choices, share: Share, locale: Language): TranscriptOptions {
  return { ...rest, className: rest.className.trim(), lang: lang ?? locale, share }
}
