/** Letters of the scripts that run from right to left. */
const RIGHT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
const LEFT = `(?!${`[${RIGHT}]`})\\p{L}`
const ANY_RIGHT = new RegExp(`[${RIGHT}]`, 'u')
const FIRST_STRONG = new RegExp(`[${RIGHT}]|\\p{L}`, 'u')
/** From one letter of a direction to the last before a letter of the other: what lies between goes with them. */
const STRETCH = {
  rtl: new RegExp(`[${RIGHT}](?:(?:(?!${LEFT})[^])*[${RIGHT}])?`, 'gu'),
  ltr: new RegExp(`${LEFT}(?:[^${RIGHT}]*${LEFT})?`, 'gu'),
}

/** Does a paragraph run from right to left? Its first letter that has a direction decides. */
export function runsRight(paragraph: string): boolean {
  const [first] = FIRST_STRONG.exec(paragraph) ?? []
  return first !== undefined && ANY_RIGHT.test(first)
}

/** Text → its stretches of one direction, in order, for a paragraph of the direction `rtl`; empty text gives none. */
export function stretches(text: string, rtl: boolean): { text: string; rtl: boolean }[] {
  if (!rtl && !ANY_RIGHT.test(text)) return text === '' ? [] : [{ text, rtl: false }]
  const parts: { text: string; rtl: boolean }[] = []
  let end = 0
  for (const { 0: other, index } of text.matchAll(rtl ? STRETCH.ltr : STRETCH.rtl)) {
    parts.push({ text: text.slice(end, index), rtl }, { text: other, rtl: !rtl })
    end = index + other.length
  }
  parts.push({ text: text.slice(end), rtl })
  return parts.filter((part) => part.text !== '')
}
